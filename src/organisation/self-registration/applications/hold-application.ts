import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { NameColumns } from '../../tables.ts'

/** An application about to be decided. */
export interface WaitingRow extends NameColumns {
  id: string
  state: 'waiting' | 'agreed' | 'refused'
  member_number: string
  language: Language
}

export type HoldRefusal = 'application-not-found' | 'application-decided'

/** Holds a waiting application of the company to the end of the act; one that a colleague has decided is refused. */
export async function holdApplication(
  act: Act,
  companyId: string,
  id: string,
): Promise<Outcome<HoldRefusal, WaitingRow>> {
  const found = await act.row<WaitingRow>(sql`
    select * from organisation_application where company_id = ${companyId} and id = ${id} for update`)
  if (!found) return refused('application-not-found')
  return found.state === 'waiting' ? doneWith(found) : refused('application-decided')
}
