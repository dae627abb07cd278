import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import type { FindingPlan } from './contract.ts'

type Refusal = 'finding-not-found' | 'finding-closed' | 'finding-moved-on' | 'named-person-not-found'

interface Finding {
  version: number
  closed_at: Date | null
  action: string | null
  owner: string | null
  dueOn: string | null
}

/** Says what is done about a finding, by whom and until when (S2-56); who read an older plan is told, and overwrites nothing. */
export function planFinding(
  overseeing: Overseeing,
  id: string,
  { action, owner, dueOn, version }: FindingPlan,
): Promise<Outcome<'forbidden' | Refusal>> {
  return atTheOffice<Refusal>(overseeing, async (act) => {
    const finding = await act.row<Finding>(sql`
      select version, closed_at, action, owner, due_on::text as "dueOn" from assurance_finding where id = ${id} for update`)
    if (!finding) return refused('finding-not-found')
    if (finding.closed_at) return refused('finding-closed')
    const { closed_at: _open, ...now } = finding
    if (now.version !== version) return refused('finding-moved-on', { now })
    const person = await act.row(sql`select 1 from assurance_person where id = ${owner} and left_on is null`)
    if (!person) return refused('named-person-not-found')
    await act.run(sql`
      update assurance_finding set action = ${action}, owner = ${owner}, due_on = ${dueOn}, version = version + 1
      where id = ${id}`)
    act.note('finding-planned', { data: { finding: id, owner, dueOn, version: version + 1 } })
    return done
  })
}
