import { proofFor, type Weakness, weaknessFor } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { forgiveAll } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { type Asking, administer, strictly } from '../../administer.ts'
import { holdCompany } from '../../company/company-of.ts'
import { CompanyPassword } from '../contract.ts'
import { companyTries } from '../joining/company-tries.ts'
import { giveCorporateId } from './corporate-id.ts'
import { selfRegistrationOf } from './self-registration-of.ts'
import { tellAdministrators } from './tell-administrators.ts'

type Refusal = Weakness | 'password-same' | 'forbidden' | 'invalid-input' | 'step-up-required'

/**
 * The administrator sets the password of his company's self-registration (S1-77). The first one brings the corporate ID
 * and opens it; each later one ends a lock – nothing else does (S1-82) – and whoever came in by the one before.
 */
export function setCompanyPassword(asking: Asking, wish: CompanyPassword): Promise<Outcome<Refusal>> {
  return strictly(asking, [wish, CompanyPassword], async (): Promise<Outcome<Refusal>> => {
    const { world, session } = asking
    if (session.kind !== 'administrator') return refused('forbidden')
    const before = await selfRegistrationOf(world.db, session.companyId)
    const weakness = weaknessFor(world, { sign_in_id: before?.corporate_id ?? null }, wish.password)
    if (weakness) return refused(weakness)
    // Hashed before the transaction opens: it takes longer than every query together.
    const from = { key: session.accountId, inside: true }
    if (before && (await world.hashing.matches(before.password_hash, wish.password, from)))
      return refused('password-same')
    const hash = await world.hashing.hash(wish.password, from)
    return administer<Refusal, undefined>(asking, (act) => keep(act, asking, wish.password, hash))
  })
}

async function keep(act: Act, asking: Asking, password: string, hash: string): Promise<Outcome<Refusal>> {
  const { world, session } = asking
  const company = await holdCompany(act, session.companyId)
  // Bound to the very password, as a keyed hash: nothing stored or logged could be turned back into it.
  const params = { password: world.keys.mac('password of a proof', password).toString('base64url') }
  const proof = await proofFor(act, world, asking, { operation: 'set-self-registration-password', params })
  if (!proof.ok) return proof
  const corporateId = await giveCorporateId(act, world, company.id)
  await act.run(sql`
    insert into organisation_self_registration as s
      (company_id, is_open, must_agree, password_hash, password_version, password_set_at)
    values (${company.id}, true, false, ${hash}, 1, ${act.now})
    on conflict (company_id) do update set password_hash = excluded.password_hash,
      password_version = s.password_version + 1, password_set_at = excluded.password_set_at`)
  act.note('self-registration-password-set', { data: {} })
  if (await unlock(act, world, corporateId)) {
    act.note('self-registration-unlocked', { data: { by: 'new-password' } })
    await tellAdministrators(act, world, company, 'self-registration-unlocked')
  }
  return done
}

/** Forgives all tries; answers whether they were used up. */
const unlock = (act: Act, world: World, corporateId: string) =>
  forgiveAll(act, world, companyTries(world, corporateId, true))
