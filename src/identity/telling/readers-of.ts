import { memberAddress } from '#membership/public.ts'
import type { CompanyKind, Language } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'

/** Somebody who may be written to about what he works on. */
export interface Reader {
  readonly accountId: string
  readonly kind: CompanyKind
  readonly language: Language
  readonly address: string
}

interface Row extends Omit<Reader, 'address'> {
  address: string | null
  memberNumber: string | null
}

/**
 * Those of these accounts who can be written to: active, and at the address that is settled to be theirs. A member's is the
 * programme's; one that waits for its confirmation may be a stranger's (O8). Nothing else is asked: who works on something
 * is told of it (S1-85).
 */
export async function readersOf(db: Db, companyId: string, accountIds: readonly string[]): Promise<Reader[]> {
  const rows = await db.rows<Row>(sql`
    select id as "accountId", kind, language, address, member_number as "memberNumber" from identity_account
    where company_id = ${companyId} and id = any(${accountIds}::uuid[]) and status = 'active'
      and limited_since is null`)
  const readers = await Promise.all(
    rows.map(async ({ memberNumber, ...row }) => ({
      ...row,
      address: memberNumber === null ? (row.address ?? undefined) : await memberAddress(db, memberNumber),
    })),
  )
  return readers.flatMap(({ address, ...reader }) => (address ? [{ ...reader, address }] : []))
}
