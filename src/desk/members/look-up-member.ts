import { entriesFor, findMember, isLocked, type Member } from '#membership/public.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Asking, asOffice } from './as-office.ts'
import type { MemberView } from './contract.ts'

type Refusal = 'forbidden' | 'member-unknown'

/** The office finds a member by his number, and by nothing else; that it looked stays on record. */
export async function lookUpMember(asking: Asking, number: string): Promise<Outcome<Refusal, MemberView>> {
  const found = await asOffice<'member-unknown', Member>(asking, async (act) => {
    const member = await findMember(act, number)
    act.note('member-looked-up', { data: { found: member !== undefined }, personal: { number } })
    return member ? doneWith(member) : refused('member-unknown')
  })
  return found.ok ? doneWith(await viewOf(asking.world, found.value)) : found
}

async function viewOf(world: World, member: Member): Promise<MemberView> {
  const { number, status, address, language, passwordSetAt } = member
  const work = await entriesFor(world.db, number)
  const names = await namesOf(
    world,
    work.map(({ by }) => by),
  )
  return {
    ...{ number, status, language },
    ...(address && { address }),
    hasPassword: passwordSetAt !== undefined,
    locked: await isLocked(world, member),
    work: work.map(({ what, at, by }) => ({
      what,
      at: at.toISOString(),
      by: names.get(by) ?? { ja: '', en: '' },
    })),
  }
}

async function namesOf({ db }: World, accounts: string[]): Promise<Map<string, { ja: string; en: string }>> {
  const rows = await db.rows<{ id: string; ja: string; en: string }>(sql`
    select account_id as id, name_ja as ja, name_en as en from desk_staff where account_id = any(${accounts}::uuid[])`)
  return new Map(rows.map(({ id, ja, en }) => [id, { ja, en }]))
}
