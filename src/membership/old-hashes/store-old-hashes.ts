import type { Act } from '#platform/act.ts'
import { noteForms } from '#platform/old-hashes/forms-in-use.ts'
import type { SealedHash } from '#platform/old-hashes/take-over.ts'
import { sql } from '#platform/sql.ts'

/** The hash another system kept of a member's one password. */
export interface OldMemberPassword {
  number: string
  hash: SealedHash
  /** When it was set there, if that is known. */
  setAt?: Date
}

/**
 * Stores hashes taken over from another system as their members' passwords, in one statement however many. Only where
 * no password stands yet: doing it again changes nothing. Answers the numbers that have one now by it.
 */
export async function storeOldMemberHashes(
  act: Act,
  wishes: readonly OldMemberPassword[],
): Promise<string[]> {
  const rows = wishes.map(({ number, hash, setAt }) => ({
    number,
    hash: hash.stored,
    set_at: setAt ?? act.now,
  }))
  const stored = await act.rows<{ number: string; password_form: string }>(sql`
    update membership_member m set password_hash = r.hash, password_set_at = r.set_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(number text, hash text, set_at timestamptz)
    where m.number = r.number and m.password_hash is null
    returning m.number, m.password_form`)
  await noteForms(
    act,
    'membership',
    wishes.map(({ hash }) => hash),
  )
  for (const { number, password_form } of stored)
    act.note('old-member-password-stored', { data: { form: password_form }, personal: { number } })
  return stored.map(({ number }) => number)
}
