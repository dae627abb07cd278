import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { say } from '../../../web/words/say.ts'
import { clockWords } from '../../../web/words/security-clocks.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import { writeEntry } from '../incidents/write-entry.ts'
import type { Regime, Step, StepDone } from './contract.ts'

/** One step of one clock. */
export interface StepOfClock {
  readonly incidentId: string
  readonly regime: Regime
  readonly number: number
  readonly step: Step
}

type Refusal = 'clock-not-found' | 'step-noted-already' | 'done-in-the-future'

/** Notes that a report has gone out, or that the persons were told, when it was and by what it can be found again. */
export async function noteStep(
  watching: Watching,
  of: StepOfClock,
  wish: StepDone,
): Promise<Outcome<Refusal | 'forbidden'>> {
  return atTheWatch<Refusal>(watching, async (act) => {
    const { incidentId, regime, number, step } = of
    const doneAt = new Date(wish.doneAt)
    if (doneAt > act.now) return refused('done-in-the-future')
    const clock = await act.row(sql`
      select 1 from watch_clock where incident_id = ${incidentId} and regime = ${regime} and number = ${number}`)
    if (!clock) return refused('clock-not-found')
    const kept = await act.run(sql`
      insert into watch_clock_report (incident_id, regime, number, step, done_at, reference, noted_at, noted_by)
      values (${incidentId}, ${regime}, ${number}, ${step}, ${doneAt}, ${wish.reference}, ${act.now},
        ${watching.session.accountId})
      on conflict do nothing`)
    if (kept === 0) return refused('step-noted-already')
    const { language } = watching.session
    const told = { step: say(clockWords, language, step), reference: wish.reference }
    await writeEntry(act, incidentId, { kind: 'clock', words: say(clockWords, language, 'entryStep', told) })
    act.note('clock-step-done', { data: { incident: incidentId, regime, number, step } })
    return done
  })
}
