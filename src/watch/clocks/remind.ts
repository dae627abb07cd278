import { listStaff } from '#desk/public.ts'
import { readersOf } from '#identity/public.ts'
import { sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { operatorCompany } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Regime } from './contract.ts'
import { knownHolidays } from './holidays/known-holidays.ts'
import { type Day, dayInJapan, daysAfter } from './law/day.ts'
import { rules } from './law/rule.ts'
import { clocksOf, type DoneStep, doneSteps, type KeptClock } from './rows.ts'

/** A report that is to be spoken of today. */
interface Due {
  readonly clock: KeptClock
  readonly step: 'preliminary' | 'final'
  /** The day it must be done by; the earliest it can be while it is not settled. */
  readonly day: Day
  readonly isSettled: boolean
}

/** Reminds the security office, once a day of note, of each report that is not noted as done. */
export async function remindOfClocks(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'watch.clocks' }, async (act) => {
    const law = { rules, holidays: await knownHolidays(act) }
    const today = dayInJapan(act.now)
    const [clocks, done] = await Promise.all([clocksOf(act, law), doneSteps(act)])
    const due = clocks
      .filter(({ endedBy }) => endedBy === undefined)
      .flatMap((clock) => dueOf(clock, done))
      .filter((one) => daysOfNote(one).includes(today))
    for (const one of due) if (await isFirst(act, one, today)) await remind(act, world, one)
  })
}

function dueOf(clock: KeptClock, done: DoneStep[]): Due[] {
  const { times } = clock
  const isDone = (step: Due['step']) =>
    done.some(
      (one) =>
        one.incidentId === clock.incidentId &&
        one.regime === clock.regime &&
        one.number === clock.number &&
        one.step === step,
    )
  const all: Due[] = [
    { clock, step: 'preliminary', day: times.preliminaryDue, isSettled: true },
    {
      clock,
      step: 'final',
      day: times.finalDue ?? times.finalNotBefore,
      isSettled: times.finalDue !== undefined,
    },
  ]
  return all.filter(({ step }) => !isDone(step))
}

/** A preliminary report on its target day, the day before it is due and that day; a final one a week and a day before, and then. */
const daysOfNote = ({ clock, step, day }: Due): Day[] =>
  step === 'preliminary'
    ? [clock.times.preliminaryTarget, daysAfter(day, -1), day]
    : [daysAfter(day, -7), daysAfter(day, -1), day]

const isFirst = async (act: Act, { clock, step }: Due, today: Day): Promise<boolean> =>
  (await act.run(sql`
    insert into watch_clock_reminder (incident_id, regime, number, step, on_day)
    values (${clock.incidentId}, ${clock.regime}, ${clock.number}, ${step}, ${today}) on conflict do nothing`)) ===
  1

async function remind(act: Act, world: World, due: Due): Promise<void> {
  const { clock, step, day, isSettled } = due
  const [readers, addressee] = await Promise.all([officersOf(act), addresseeOf(act, clock.regime)])
  const values = {
    ...{ at: act.now, law: clock.regime, step, day, isSettled, incident: clock.incidentId },
    ...(addressee && { addressee }),
  }
  await sendMails(
    act,
    world,
    readers.map(({ address, language, accountId }) => ({
      ...{ template: 'clock-due', values, to: address, language, account: accountId },
      ...{ companyId: operatorCompany, thread: clock.incidentId },
    })),
  )
  const told = { incident: clock.incidentId, regime: clock.regime, number: clock.number, step, day }
  act.note('clock-reminded', { data: { ...told, mails: readers.length } })
}

/** Those of the security office who act. */
async function officersOf(db: Db) {
  const officers = (await listStaff(db)).filter(({ kind }) => kind === 'security-officer' || kind === 'ciso')
  return readersOf(
    db,
    operatorCompany,
    officers.map(({ accountId }) => accountId),
  )
}

const addresseeOf = async (db: Db, regime: Regime) =>
  (await db.row<{ addressee: string }>(sql`select addressee from watch_regime where regime = ${regime}`))
    ?.addressee
