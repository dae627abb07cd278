import type { Act } from '#platform/act.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import type { Decision, Measure, NewViolation, ViolationWords } from './contract.ts'
import { mayRead } from './entitled.ts'

type Open = 'violation-in-future' | 'nobody-on-the-roll'
type Found = 'forbidden' | 'violation-not-found'

/** Opens a case about a broken rule; who is meant and what happened stands in no fact and no mail (S2-50). */
export function openViolation(
  overseeing: Overseeing,
  { employeeNumber, onDay, rule, words }: NewViolation,
): Promise<Outcome<'forbidden' | Open, { id: string }>> {
  const { world, session } = overseeing
  return atTheOffice<Open, { id: string }>(overseeing, async (act) => {
    if (onDay > dayAfter(act.now, 0)) return refused('violation-in-future')
    const colleague = await act.row<{ id: string }>(sql`
      select id from assurance_colleague where employee_number = ${employeeNumber}`)
    if (!colleague) return refused('nobody-on-the-roll')
    const id = world.random.id()
    await act.run(sql`
      insert into assurance_violation (id, colleague_id, on_day, rule, sealed, opened_at, opened_by)
      values (${id}, ${colleague.id}, ${onDay}, ${rule}, ${sealed(world, id, { words })}, ${act.now}, ${session.accountId})`)
    act.note('violation-opened', { data: { violation: id } })
    return doneWith({ id })
  })
}

/** Shows what happened to whoever is entitled; that he read it stays on record. */
export function readViolation(overseeing: Overseeing, id: string): Promise<Outcome<Found, ViolationWords>> {
  return atTheOffice<'violation-not-found', ViolationWords>(overseeing, async (act) => {
    const row = await violation(act, overseeing, id)
    if (!row) return refused('violation-not-found')
    act.note('violation-read', { data: { violation: id } })
    return doneWith(opened(overseeing.world, id, row.sealed))
  })
}

/** The CISO decides what comes of it: nothing, guidance, a warning, or discipline. */
export function decideViolation(
  overseeing: Overseeing,
  id: string,
  { measure, words }: Decision,
): Promise<Outcome<Found | 'violation-decided'>> {
  const { world, session } = overseeing
  if (session.kind !== 'ciso') return Promise.resolve(refused('forbidden'))
  return atTheOffice<'violation-not-found' | 'violation-decided'>(overseeing, async (act) => {
    const row = await violation(act, overseeing, id)
    if (!row) return refused('violation-not-found')
    if (row.measure) return refused('violation-decided')
    const said = { ...opened(world, id, row.sealed), decision: words }
    await act.run(sql`
      update assurance_violation set measure = ${measure}, decided_at = ${act.now}, decided_by = ${session.accountId},
        sealed = ${sealed(world, id, said)} where id = ${id}`)
    act.note('violation-decided', { data: { violation: id } })
    return done
  })
}

/** The CISO names somebody of the office who may read it, too. */
export function entitle(
  overseeing: Overseeing,
  id: string,
  employeeNumber: string,
): Promise<Outcome<Found | 'colleague-without-account'>> {
  if (overseeing.session.kind !== 'ciso') return Promise.resolve(refused('forbidden'))
  return atTheOffice<'violation-not-found' | 'colleague-without-account'>(overseeing, async (act) => {
    if (!(await violation(act, overseeing, id))) return refused('violation-not-found')
    const reader = await act.row<{ account: string }>(sql`
      select staff_account_id as account from assurance_colleague
      where employee_number = ${employeeNumber} and staff_account_id is not null`)
    if (!reader) return refused('colleague-without-account')
    await act.run(sql`
      insert into assurance_violation_reader (violation_id, account_id) values (${id}, ${reader.account})
      on conflict do nothing`)
    act.note('violation-shared', { subject: reader.account, data: { violation: id } })
    return done
  })
}

const violation = (act: Act, { session }: Overseeing, id: string) =>
  act.row<{ sealed: Buffer; measure: Measure | null }>(sql`
    select v.sealed, v.measure from assurance_violation v where v.id = ${id} and ${mayRead(session)} for update`)

const sealed = ({ keys }: World, id: string, words: ViolationWords): Buffer =>
  keys.seal('violation', id, JSON.stringify(words))

const opened = ({ keys }: World, id: string, text: Buffer): ViolationWords =>
  // Written by `sealed` alone, and authenticated.
  JSON.parse(keys.open('violation', id, text)) as ViolationWords

/** Forgets cases five years after the decision. */
export async function tidyViolations(act: Act): Promise<void> {
  const before = new Date(act.now.getTime() - 5 * 365 * 86_400_000)
  const violations = await act.run(sql`delete from assurance_violation where decided_at < ${before}`)
  if (violations > 0) act.note('violations-deleted', { data: { violations } })
}
