import { accountsOf } from '#identity/public.ts'
import { isStaff, type Session } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { DeskMe } from '../contract.ts'

/** Who of the staff is signed in; undefined when it is somebody of a company. */
export async function staffMe(db: Db, session: Session): Promise<DeskMe | undefined> {
  const { id, kind, language, companyId, accountId } = session
  if (!isStaff(kind)) return undefined
  const [account] = await accountsOf(db, companyId, [accountId])
  const name = await staffName(db, accountId)
  return { session: id, kind, language, name, signInId: account?.signInId ?? '' }
}

/** How somebody of the staff is called, in each language; throws when he is none. */
async function staffName(db: Db, accountId: string): Promise<{ ja: string; en: string }> {
  const found = await db.row<{ ja: string; en: string }>(sql`
    select name_ja as ja, name_en as en from desk_staff where account_id = ${accountId}`)
  if (!found) throw new Error('A staff account without a name.')
  return found
}
