import { memberAddress } from '#membership/public.ts'
import type { Kind, Language, Session } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { CodeOwner } from '../one-time-codes/code-budget.ts'
import type { AccountRow } from '../tables.ts'

/** Where a signed-in person's codes go, and whose tries they spend. */
export interface CodeTarget {
  owner: CodeOwner
  /** The registered address: his own, or the one the programme holds for a member (S1-38, S1-47). */
  to: string | undefined
  kind: Kind
  language: Language
}

/** The code target of a signed-in person; codes of a member count over all his companies. */
export async function codeTarget(db: Db, session: Session): Promise<CodeTarget> {
  const account = await db.row<Pick<AccountRow, 'member_number' | 'address' | 'language'>>(sql`
    select member_number, address, language from identity_account
    where company_id = ${session.companyId} and id = ${session.accountId}`)
  if (!account) throw new Error('A session without an account.')
  const { member_number: memberNumber, address, language } = account
  const about = { kind: session.kind, language }
  if (memberNumber === null)
    return { ...about, owner: { accountId: session.accountId }, to: address ?? undefined }
  return { ...about, owner: { memberNumber }, to: await memberAddress(db, memberNumber) }
}
