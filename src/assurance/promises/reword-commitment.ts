import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import type { NewWords } from './contract.ts'

/** Puts a promise into other words. Who had older ones before him is told, and overwrites nobody's. */
export function rewordCommitment(
  overseeing: Overseeing,
  id: string,
  { seen, title, text }: NewWords,
): Promise<Outcome<'forbidden' | 'commitment-not-found' | 'commitment-moved-on', { version: number }>> {
  return atTheOffice(overseeing, async (act) => {
    const there = await act.row(sql`select 1 from assurance_commitment where id = ${id} for update`)
    if (!there) return refused('commitment-not-found')
    const made = await act.row<{ version: number }>(sql`
      insert into assurance_commitment_version (commitment_id, version, title_ja, title_en, text_ja, text_en, month,
        published_at, published_by)
      select commitment_id, version + 1, ${title.ja}, ${title.en}, ${text.ja}, ${text.en}, month, ${act.now},
        ${overseeing.session.accountId}
      from assurance_commitment_version where commitment_id = ${id} and version = ${seen}
        and version = (select max(version) from assurance_commitment_version where commitment_id = ${id})
      returning version`)
    if (!made) return refused('commitment-moved-on')
    act.note('commitment-reworded', { data: { commitment: id, version: made.version } })
    return doneWith(made)
  })
}
