import type { Act } from '#platform/act.ts'
import { noteForms } from '#platform/old-hashes/forms-in-use.ts'
import type { SealedHash } from '#platform/old-hashes/take-over.ts'
import { sql } from '#platform/sql.ts'
import { legacyMark } from '../policy/policies.ts'

/** The hash another system kept of an administrator's password. */
export interface OldPassword {
  companyId: string
  accountId: string
  hash: SealedHash
  /** When it was set there, if that is known. */
  setAt?: Date
}

/**
 * Stores hashes taken over from another system as their owners' old passwords (S1-33), in one statement however many.
 * Only where no password stands yet: doing it again changes nothing, and a password set here stays. Answers the accounts
 * that have one now by it.
 */
export async function storeOldHashes(act: Act, wishes: readonly OldPassword[]): Promise<string[]> {
  const rows = wishes.map(({ companyId, accountId, hash, setAt }) => ({
    company_id: companyId,
    id: accountId,
    hash: hash.stored,
    set_at: setAt ?? act.now,
  }))
  const stored = await act.rows<{ company_id: string; id: string; password_form: string }>(sql`
    update identity_account a set password_hash = r.hash, password_policy = ${legacyMark}, password_set_at = r.set_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(company_id uuid, id uuid, hash text, set_at timestamptz)
    where a.company_id = r.company_id and a.id = r.id and a.password_hash is null and a.kind <> 'traveller'
      and a.status <> 'closed'
      and not exists (select from identity_first_address f where f.company_id = a.company_id and f.account_id = a.id)
    returning a.company_id, a.id, a.password_form`)
  await noteForms(
    act,
    'identity',
    wishes.map(({ hash }) => hash),
  )
  for (const { company_id, id, password_form } of stored)
    act.note('old-password-stored', { subject: id, companyId: company_id, data: { form: password_form } })
  return stored.map(({ id }) => id)
}
