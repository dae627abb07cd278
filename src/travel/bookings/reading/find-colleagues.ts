import { colleaguesNamed, type PersonOf, peopleOf, personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import type { Colleagues } from '../contract.ts'
import { mayBookFor } from '../holding/who-flies.ts'

const shown = 10
/** So many of a name are looked through for those one may book for. */
const lookedThrough = 200

/** Active people of the company by a part of their name: to fly along, or those alone for whom the reader may book. */
export async function findColleagues(
  world: World,
  { companyId, accountId }: Session,
  { name, whom }: { name: string; whom: 'along' | 'owner' },
): Promise<Colleagues> {
  if (whom === 'along') return { colleagues: (await named(world, companyId, name, shown)).map(shownAs) }
  const reader = await personOf(world.db, companyId, accountId)
  if (!reader) return { colleagues: [] }
  // Whom one stands in for is a handful, and shown before a name is typed.
  const found =
    name.trim() === ''
      ? await peopleOf(world.db, companyId, reader.standsInForIds)
      : await named(world, companyId, name, lookedThrough)
  const others = found.filter((person) => person.id !== reader.id && person.departmentId !== undefined)
  return {
    colleagues: others
      .filter((one) => mayBookFor(reader, one))
      .slice(0, shown)
      .map(shownAs),
  }
}

const named = ({ db }: World, companyId: string, name: string, most: number) =>
  colleaguesNamed(db, companyId, name, most)

const shownAs = ({ id, names: { kanji, kana, romaji } }: PersonOf) => ({
  id,
  name: `${kanji.family} ${kanji.given}`,
  latin: `${romaji.family} ${romaji.given}`,
  kana: `${kana.family} ${kana.given}`,
})
