import { useEffect, useRef, useState } from 'react'
import type { ServicingQuote, Trip } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { Waiting } from '../../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { useKey } from '../use-key.ts'
import { Quoted } from './quoted.tsx'

/** What giving the trip back brings, asked of the carrier when the dialog opens; then it is confirmed or left. */
export function RefundDialog({ trip, onClose }: { trip: Trip; onClose: () => void }) {
  const say = useSay(servicingWords)
  const sending = useSend()
  const [quote, setQuote] = useState<ServicingQuote>()
  const asked = useRef(false)
  const { key } = useKey(trip.id)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    const body = { key: key(), wish: { kind: 'refund' } }
    const path = `/trips/${trip.id}/servicing`
    void sending
      .send<ServicingQuote>({ method: 'POST', path, body })
      .then((reply) => reply.ok && setQuote(reply.value))
  }, [sending, trip.id, key])
  return (
    <Dialog title={say('refundTitle')} opened onClose={onClose}>
      {quote ? (
        <Quoted trip={trip} quote={quote} onClose={onClose} />
      ) : sending.problem ? (
        <ProblemNote problem={sending.problem} />
      ) : (
        <Waiting />
      )}
    </Dialog>
  )
}
