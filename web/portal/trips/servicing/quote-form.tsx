import { Button, Textarea } from '@mantine/core'
import type { ServicingQuote } from '#travel/contract.ts'
import type { Problem } from '../../../kit/call.ts'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { submitting } from '../../../kit/portal/fields/form.ts'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { Overlaps } from '../overlaps.tsx'
import { isAnswered, useKey } from '../use-key.ts'
import { type Changing, type Choice, wishOf } from './choice.ts'

/** Asks what the chosen flight costs, with the reason and the leave that the policy may want for it. */
export function QuoteForm(
  props: Changing & {
    needsReason: boolean
    onChoose: (choice: Choice) => void
    onProblem: (problem: Problem | undefined) => void
    onQuote: (quote: ServicingQuote) => void
  },
) {
  const say = useSay(servicingWords)
  const sayTrip = useSay(tripWords)
  const sending = useSend()
  const { trip, choice, form, problem } = props
  const wish = wishOf(choice, form.values.reason)
  const { key, renew } = useKey(JSON.stringify(wish))
  const needsReason = props.needsReason || problem?.refusal === 'reason-needed'
  const ask = async () => {
    if (needsReason && !form.isComplete(['reason'])) return
    props.onProblem(undefined)
    const path = `/trips/${trip.id}/servicing`
    const reply = await sending.send<ServicingQuote>({ method: 'POST', path, body: { key: key(), wish } })
    if (isAnswered(reply)) renew()
    if (reply.ok) return props.onQuote(reply.value)
    props.onProblem(reply.problem.refusal === 'turned-back' ? undefined : reply.problem)
    form.blame(reply.problem)
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void ask())}>
      {(needsReason || form.values.reason) && (
        <Textarea
          {...form.field('reason')}
          label={sayTrip('reason')}
          description={sayTrip('reasonHint')}
          maxLength={500}
          autosize
          required={needsReason}
        />
      )}
      <ProblemNote problem={problem} />
      {(problem?.refusal === 'overlapping-trip' || choice.isAccepted) && (
        <Overlaps
          problem={problem}
          label={say('overlapOk')}
          isAccepted={choice.isAccepted}
          onAccept={(isAccepted) => props.onChoose({ ...choice, isAccepted })}
        />
      )}
      <div className="p-row p-row-end">
        <Button type="submit" disabled={!choice.offerId} loading={sending.busy}>
          {say('getQuote')}
        </Button>
      </div>
    </form>
  )
}
