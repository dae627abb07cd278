import { useEffect, useRef, useState } from 'react'
import type { ServicingQuote, Trip } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { Waiting } from '../../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { Quoted } from './quoted.tsx'

/** What giving the trip back brings, asked of the carrier when the dialog opens; then it is confirmed or left. */
export function RefundDialog({ trip, onClose }: { trip: Trip; onClose: () => void }) {
  const say = useSay(servicingWords)
  const sending = useSend()
  const [quote, setQuote] = useState<ServicingQuote>()
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    const request = { method: 'POST', path: `/trips/${trip.id}/servicing`, body: { kind: 'refund' } } as const
    void sending.send<ServicingQuote>(request).then((reply) => reply.ok && setQuote(reply.value))
  }, [sending, trip.id])
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
