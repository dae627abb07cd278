import type { ClockView } from '#watch/contract.ts'
import { dayIn } from '../../../kit/day.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Facts } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { clockWords } from '../../../words/security-clocks.ts'
import { useMayAct } from '../use-incident.ts'
import { ReportStep } from './report-step.tsx'

/** One clock: what set it going, its days, and what was done of it. */
export function ClockItem({ clock, incidentId }: { clock: ClockView; incidentId: string }) {
  const say = useSay(clockWords)
  const mayAct = useMayAct()
  const language = useLanguage()
  const told = useDone()
  const { number, triggers, knownOn, endedBy, done } = clock
  const { preliminaryTarget: target, preliminaryDue: due, finalDue, finalNotBefore: day } = clock
  const isOver = endedBy !== undefined || (done.preliminary && done.final && done.persons)
  const days = {
    preliminary: say('preliminaryDays', { target: dayIn(language, target), due: dayIn(language, due) }),
    final: finalDue ? dayIn(language, finalDue) : say('finalLater', { day: dayIn(language, day) }),
    persons: say('personsWhen'),
  }
  const line = (step: 'preliminary' | 'final' | 'persons') =>
    [
      say(step),
      <span key={step}>
        {days[step]}
        {told(done[step])}
      </span>,
    ] as const
  return (
    <div className="p-stack-small">
      <h3>{say('clock', { number, triggers: triggers.map((one) => say(one)).join(' / ') })}</h3>
      {endedBy !== undefined && <p className="p-soft">{say('ended', { number: endedBy })}</p>}
      <Facts
        facts={[
          [say('knownOn'), dayIn(language, knownOn)],
          line('preliminary'),
          line('final'),
          line('persons'),
        ]}
      />
      {mayAct && !isOver && <ReportStep clock={clock} incidentId={incidentId} />}
    </div>
  )
}

/** When a step was done, and whether that was late. */
function useDone() {
  const say = useSay(clockWords)
  const language = useLanguage()
  return (done: ClockView['done']['final']): string => {
    if (!done) return ''
    const { doneAt, reference, isLate } = done
    const told = say('done', { at: when(doneAt, language), reference })
    return ` · ${told}${isLate ? ` · ${say('late')}` : ''}`
  }
}
