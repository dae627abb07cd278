import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { Commitment, Registers } from '../shapes.ts'

/** Adds promises; other words for one that is there make its next version. Answers how many got new words. */
export async function keepCommitments(act: Act, author: Author, commitments: Commitment[]): Promise<number> {
  let worded = 0
  for (const commitment of commitments) {
    const { id, kind, number } = commitment
    await act.run(sql`
      insert into assurance_commitment (id, kind, number) values (${id}, ${kind}, ${number})
      on conflict (id) do update set kind = excluded.kind, number = excluded.number`)
    worded += await keepWords(act, author, commitment)
  }
  return worded
}

/** Says who answers for a promise. */
export function keepOwners(act: Act, owners: Registers['owners']): Promise<number> {
  return act.run(sql`
    update assurance_commitment c set owner = o.value from jsonb_each_text(${JSON.stringify(owners)}::jsonb) o
    where c.id = o.key and c.owner is distinct from o.value`)
}

function keepWords(act: Act, author: Author, { id, month, title, text }: Commitment): Promise<number> {
  const by = author.by === 'person' ? author.accountId : author.by === 'journey' ? author.id : author.name
  return act.run(sql`
    insert into assurance_commitment_version (commitment_id, version, title_ja, title_en, text_ja, text_en, month,
      published_at, published_by)
    select ${id}, coalesce(max(version), 0) + 1, ${title.ja}, ${title.en}, ${text.ja}, ${text.en}, ${month ?? null}::text,
      ${act.now}, ${by}
    from assurance_commitment_version where commitment_id = ${id}
    having not exists (
      select 1 from (select * from assurance_commitment_version where commitment_id = ${id} order by version desc limit 1) v
      where (v.title_ja, v.title_en, v.text_ja, v.text_en, v.month) is not distinct from
        (${title.ja}, ${title.en}, ${text.ja}, ${text.en}, ${month ?? null}::text))`)
}
