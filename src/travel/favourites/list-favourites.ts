import { peopleOf, personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Favourites } from './contract.ts'

interface Row {
  id: string
  origin: string | null
  destination: string | null
  colleague_id: string | null
}

/** The ways and colleagues the reader has chosen; a colleague who cannot fly now is left out until he can again. */
export async function listFavourites({ db }: World, { companyId, accountId }: Session): Promise<Favourites> {
  const me = await personOf(db, companyId, accountId)
  const rows = await db.rows<Row>(sql`
    select id, origin, destination, colleague_id from travel_favourite
    where company_id = ${companyId} and person_id = ${me?.id ?? null}::uuid order by created_at, id`)
  const ids = rows.flatMap(({ colleague_id }) => colleague_id ?? [])
  const people = new Map((await peopleOf(db, companyId, ids)).map((person) => [person.id, person]))
  return {
    routes: rows.flatMap(({ id, origin, destination }) =>
      origin && destination ? [{ id, origin, destination }] : [],
    ),
    colleagues: rows.flatMap(({ id, colleague_id }) => {
      const person = people.get(colleague_id ?? '')
      if (person?.status !== 'active') return []
      const { kanji, kana, romaji } = person.names
      return [
        {
          ...{ id, personId: person.id, name: `${kanji.family} ${kanji.given}` },
          ...{ latin: `${romaji.family} ${romaji.given}`, kana: `${kana.family} ${kana.given}` },
        },
      ]
    }),
  }
}
