import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import type { NewAudit } from './contract.ts'

type Refusal = 'audit-in-future' | 'audit-on-record' | 'audit-names-unknown'

/** Puts an audit by an outside body on record, with what it found (S2-55, S2-56). */
export function recordAudit(
  overseeing: Overseeing,
  wish: NewAudit,
): Promise<Outcome<'forbidden' | Refusal, { id: string }>> {
  return atTheOffice<Refusal, { id: string }>(overseeing, async (act) => {
    if (wish.heldOn > dayAfter(act.now, 0)) return refused('audit-in-future')
    const controls = [...new Set(wish.findings.map(({ control }) => control))]
    const known = await act.row<{ count: number }>(sql`
      select count(*)::int as count from assurance_control where id = any(${controls})`)
    if (known?.count !== controls.length) return refused('audit-names-unknown')
    const id = await keepAudit(act, overseeing.world, overseeing.session.accountId, wish)
    return id ? doneWith({ id }) : refused('audit-on-record')
  })
}

/** Writes an audit down as it is; undefined when that body's audit of that day is there already. */
export async function keepAudit(
  act: Act,
  world: World,
  by: string,
  { auditor, heldOn, scope, opinion, findings }: NewAudit,
): Promise<string | undefined> {
  const id = world.random.id()
  const kept = await act.run(sql`
    insert into assurance_audit (id, auditor, held_on, scope, opinion, kept_at, kept_by)
    values (${id}, ${auditor}, ${heldOn}, ${scope}, ${opinion}, ${act.now}, ${by}) on conflict do nothing`)
  if (kept === 0) return undefined
  for (const [n, { severity, words, control }] of findings.entries())
    await act.run(sql`
      insert into assurance_finding (id, audit_id, number, severity, words, control_id)
      values (${world.random.id()}, ${id}, ${n + 1}, ${severity}, ${words}, ${control})`)
  act.note('audit-recorded', { data: { audit: id, auditor, heldOn, findings: findings.length } })
  return id
}
