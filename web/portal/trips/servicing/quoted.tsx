import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ServicingQuote, Trip } from '#travel/contract.ts'
import type { Problem } from '../../../kit/call.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { Facts } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { portalWords } from '../../../words/portal.ts'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { ByManager } from './by-manager.tsx'

/** What the carrier quoted, and the button that has it done. */
export function Quoted(props: {
  trip: Trip
  quote: ServicingQuote
  onClose: () => void
  /** Leads back to the choice, with what was refused if that is why. */
  onBack?: (why?: Problem) => void
}) {
  const say = useSay(servicingWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const sending = useSend()
  const { trip, quote, onClose, onBack } = props
  const isChange = quote.kind === 'change'
  const confirm = async () => {
    const path = `/trips/${trip.id}/servicing/${quote.id}/confirmation`
    const reply = await sending.send<{ state: 'done' | 'unknown' }>({ method: 'POST', path })
    if (!reply.ok) return choosesAgain.includes(reply.problem.refusal) ? onBack?.(reply.problem) : undefined
    tellDone(say(reply.value.state === 'unknown' ? 'stillUnknown' : isChange ? 'changeDone' : 'refundDone'))
    onClose()
    await forget(client, '/trips')
    await forget(client, '/unused-trips')
  }
  return (
    <div className="p-stack">
      <Amounts quote={quote} />
      <p className="p-hint">
        {say(isChange ? 'changeNote' : quote.kind === 'cancel' ? 'voidNote' : 'refundNote')}
      </p>
      {!quote.mayConfirm && <ByManager trip={trip} />}
      <ProblemNote problem={sending.problem} />
      <div className="p-row p-row-end">
        <Button variant="default" onClick={onClose}>
          {sayShared(quote.mayConfirm ? 'cancel' : 'close')}
        </Button>
        {onBack && (
          <Button variant="default" onClick={() => onBack()}>
            {say('chooseAgain')}
          </Button>
        )}
        {quote.mayConfirm && (
          <Button loading={sending.busy} onClick={() => void confirm()}>
            {say(isChange ? 'doChange' : 'doRefund')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What another choice mends: another flight, a reason, a new quote. */
const choosesAgain = [
  ...['against-policy', 'reason-needed', 'overlapping-trip', 'overlap-refused'],
  ...['quote-gone', 'sold-out', 'offer-gone', 'price-moved', 'not-changeable'],
]

function Amounts({ quote }: { quote: ServicingQuote }) {
  const say = useSay(servicingWords)
  const language = useLanguage()
  return (
    <Facts
      facts={[
        [say('fee'), say('yen', { amount: quote.fee })],
        [say(quote.refund < 0 ? 'onTop' : 'back'), say('yen', { amount: Math.abs(quote.refund) })],
        [say('until'), when(quote.until, language)],
      ]}
    />
  )
}
