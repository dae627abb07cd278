import { rules } from '#identity/public.ts'
import { nameRows } from '#organisation/public.ts'
import { beginOf } from '#platform/dates/dates.ts'
import type { Snapshot } from '#platform/snapshot/snapshot.ts'
import { sql } from '#platform/sql.ts'
import { type Finding, findingsOf } from './findings.ts'
import { managers, type Standing, travellers } from './standing.ts'

/** Somebody in whose way something stands. */
export interface InTheWay extends Finding {
  companyId: string
  accountId: string
  signInId: string | null
  familyKanji: string | null
  givenKanji: string | null
}

type Row = Standing & Omit<InTheWay, keyof Finding>

/** Everybody in whose way something stands on this day, one row for each thing; of one company or of all, many at a time. */
export async function* peopleInTheWay(
  snapshot: Snapshot,
  { on, companyId }: { on: string; companyId?: string | undefined },
): AsyncGenerator<InTheWay[]> {
  const rule = rules(beginOf(on), snapshot.dates)
  for (const some of [managers, travellers]) {
    const rows = snapshot.each<Row>(sql`
      select s.company_id as "companyId", s.account_id as "accountId", n.sign_in_id as "signInId",
        n.family_kanji as "familyKanji", n.given_kanji as "givenKanji", s.kind, s."hasAddress", s."hasPassword",
        s."hasOldPassword", s."onlyMobile", s."isShared", s."isTwice", s."hasDepartment", s.card
      from (${some(companyId)}) s
      left join (${nameRows}) n on n.company_id = s.company_id and n.account_id = s.account_id
      where not (s."hasAddress" and s."hasPassword") or s."hasOldPassword" or s."isShared" or s."isTwice"
        or not s."hasDepartment" or s.card = 'temporary'`)
    for await (const page of rows)
      yield page.flatMap((row) => findingsOf(row, rule).map((finding) => ({ ...pick(row), ...finding })))
  }
}

const pick = ({ companyId, accountId, signInId, familyKanji, givenKanji }: Row) => ({
  companyId,
  accountId,
  signInId,
  familyKanji,
  givenKanji,
})
