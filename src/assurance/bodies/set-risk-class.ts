import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import type { RiskClass } from './contract.ts'

/** Holds a risk higher, or lower by a decision of the top body alone (S2-03); the database refuses the same whatever asks it. */
export function setRiskClass(
  overseeing: Overseeing,
  risk: string,
  { class: wished, decision }: RiskClass,
): Promise<Outcome<'forbidden' | 'risk-not-found' | 'risk-not-lowered'>> {
  return atTheOffice<'risk-not-found' | 'risk-not-lowered'>(overseeing, async (act) => {
    await act.run(sql`lock table assurance_risk_class in share row exclusive mode`)
    const now = await act.row<{ class: number; version: number }>(sql`
      select class, version from assurance_risk_class where risk_id = ${risk} order by version desc limit 1`)
    if (!now) return refused('risk-not-found')
    const isTop = await act.row(sql`
      select 1 from assurance_decision d join assurance_meeting m on m.id = d.meeting_id
      join assurance_body b on b.id = m.body_id
      where d.id = ${decision ?? null}::uuid and b.kind = 'conference' and b.above is null`)
    if (wished < now.class && !isTop) return refused('risk-not-lowered')
    await act.run(sql`
      insert into assurance_risk_class (risk_id, version, class, decision_id, at)
      values (${risk}, ${now.version + 1}, ${wished}, ${decision ?? null}, ${act.now})`)
    act.note('risk-classed', { data: { risk, class: wished, ...(decision && { decision }) } })
    return done
  })
}
