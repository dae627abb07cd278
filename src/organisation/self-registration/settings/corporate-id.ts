import type { Act } from '#platform/act.ts'
import type { Randomness } from '#platform/randomness.ts'
import { sql } from '#platform/sql.ts'
import { forgiveAll } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { companyTries } from '../joining/company-tries.ts'

// Without I, L, O, 0 and 1: it is copied from paper and read out in offices.
const characters = [...'ABCDEFGHJKMNPQRSTUVWXYZ23456789']

/** Eight characters of chance: neither a member number nor an administrator ID, which have seven or nine. */
const drawCorporateId = (random: Pick<Randomness, 'pick'>) =>
  Array.from({ length: 8 }, () => random.pick(characters)).join('')

/** A corporate ID as people type it: small letters, full-width ones, spaces and hyphens mean nothing. */
export const readCorporateId = (typed: string) => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** The company's corporate ID; the first time, one that nobody ever had. */
export async function giveCorporateId(act: Act, world: World, companyId: string): Promise<string> {
  for (;;) {
    const wish = drawCorporateId(world.random)
    const given = await act.row<{ corporate_id: string }>(sql`
      insert into organisation_corporate_id (corporate_id, company_id) values (${wish}, ${companyId})
      on conflict do nothing returning corporate_id`)
    const found = given ?? (await corporateIdOf(act, companyId))
    // Guesses at the ID before it was anybody's are not held against its company.
    if (given) await forgiveAll(act, world, companyTries(world, wish, true))
    if (found) return found.corporate_id
  }
}

const corporateIdOf = (act: Act, companyId: string) =>
  act.row<{ corporate_id: string }>(sql`
    select corporate_id from organisation_corporate_id where company_id = ${companyId}`)
