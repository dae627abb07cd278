import type { Act } from '#platform/act.ts'
import { type Form, noteForms } from '#platform/old-hashes/forms-in-use.ts'
import { type Part, sql } from '#platform/sql.ts'
import { forgiveMany } from '#platform/tries/forgive-many.ts'
import type { World } from '#platform/world.ts'
import { memberTries } from '../member-tries.ts'

/**
 * Enters members of another system, some thousand in one statement: `number`, `status`, `address`, `language`, `hash`
 * (sealed) and `set_at`. Of a member who is known already only what is empty is filled, a password he set stays.
 */
export async function takeOverMembers(
  act: Act,
  world: World,
  { members, forms }: { members: Part; forms: readonly Form[] },
): Promise<number> {
  const entered = await act.run(sql`
    insert into membership_member as m (number, status, address, language, password_hash, password_set_at, created_at)
    select n.number, n.status, n.address, n.language, n.hash,
      case when n.hash is not null then coalesce(n.set_at, ${act.now}) end, ${act.now}
    from (${members}) n
    on conflict (number) do update set address = coalesce(m.address, excluded.address),
      password_hash = coalesce(m.password_hash, excluded.password_hash),
      password_set_at = case when m.password_hash is null then excluded.password_set_at else m.password_set_at end
    where (m.address is null and excluded.address is not null)
      or (m.password_hash is null and excluded.password_hash is not null)`)
  await noteForms(act, 'membership', forms)
  // Guesses at a number before it was anybody's are not held against its new owner, as when the office registers him.
  const { budget } = memberTries(world, '', undefined)
  await forgiveMany(act, world, { budget, subjects: () => fresh(act, members) })
  return entered
}

async function fresh(act: Act, members: Part): Promise<string[]> {
  const rows = await act.rows<{ number: string }>(sql`
    select m.number from membership_member m join (${members}) n on n.number = m.number where m.created_at = ${act.now}`)
  return rows.map(({ number }) => number)
}
