import type { Act } from '#platform/act.ts'
import type { Randomness } from '#platform/randomness.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

// Without I, L, O, 0 and 1: these IDs are read out over the telephone (S1-60).
const letters = [...'ABCDEFGHJKMNPQRSTUVWXYZ']
const digits = [...'23456789']
const characters = [...letters, ...digits]

/** An administrator ID: nine characters of chance, always mixing letters and digits (S1-32). */
export function drawSignInId(random: Pick<Randomness, 'pick'>): string {
  for (;;) {
    const id = Array.from({ length: 9 }, () => random.pick(characters)).join('')
    if (/[A-Z]/.test(id) && /[0-9]/.test(id)) return id
  }
}

/** Who gets an ID. */
export interface IdOwner {
  companyId: string
  accountId: string
}

/** Gives every owner an ID nobody ever had: the directory keeps all that were given, so a taken one is drawn anew. */
export async function giveSignInIds(act: Act, world: World, owners: IdOwner[]): Promise<Map<string, string>> {
  const given = new Map<string, string>()
  for (let left = owners; left.length > 0; left = left.filter((owner) => !given.has(owner.accountId))) {
    const wishes = left.map((owner) => ({ ...owner, signInId: drawSignInId(world.random) }))
    const taken = await act.rows<{ account_id: string; sign_in_id: string }>(sql`
      insert into identity_sign_in_id (sign_in_id, company_id, account_id)
      select * from unnest(${wishes.map((w) => w.signInId)}::text[], ${wishes.map((w) => w.companyId)}::uuid[],
        ${wishes.map((w) => w.accountId)}::uuid[])
      on conflict (sign_in_id) do nothing returning account_id, sign_in_id`)
    for (const row of taken) given.set(row.account_id, row.sign_in_id)
  }
  return given
}
