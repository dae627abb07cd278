import { staffNames } from '#desk/public.ts'
import { operatorCompany, type Session } from '#platform/author.ts'
import { factsAbout, type ReadFact } from '#platform/fact.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { EntryWhole, NewCheck } from './contract.ts'
import type { Difference } from './differences.ts'
import { entryOf, isAccount } from './read-entries.ts'
import type { Register } from './register.ts'

/** One entry with what was found of it, and its history as the facts tell it. */
export async function showEntry(
  world: World,
  register: Register,
  { id, session: { language } }: { id: string; session: Session },
): Promise<EntryWhole | undefined> {
  const now = await world.clock.now()
  const entry = await entryOf(world.db, register, { id, now, language })
  if (!entry) return undefined
  const [checks, facts] = await Promise.all([checksOf(world.db, id), factsOf(world, id)])
  const authors = [
    ...checks.map(({ noted_by }) => noted_by),
    ...facts.map((fact) => fact.authorAccountId ?? ''),
  ]
  const names = await staffNames(world.db, authors.filter(isAccount), language)
  return {
    entry,
    checks: checks.map(({ noted_by, words, ...check }) => ({
      ...check,
      ...(words && { words }),
      notedBy: names.get(noted_by) ?? '',
    })),
    history: facts.map((fact) => toldOf(fact, names)),
  }
}

const checksOf = (db: Db, id: string) =>
  db.rows<Omit<NewCheck, 'words'> & { words: string | null; noted_by: string }>(sql`
    select on_day::text as "onDay", by_whom as "byWhom", is_good as "isGood", words, noted_by
    from assurance_entry_check where entry_id = ${id} order by on_day desc, noted_at desc limit 100`)

const names = {
  'register-entry-made': 'entered',
  'register-entry-changed': 'changed',
  'register-entry-checked': 'checked',
  'register-entry-retired': 'retired',
} as const

const factsOf = (world: World, id: string): Promise<ReadFact[]> =>
  factsAbout(world.db, world.sealer, {
    ...{ companyId: operatorCompany, subject: id, names: Object.keys(names), most: 100 },
  })

function toldOf(fact: ReadFact, people: Map<string, string>): EntryWhole['history'][number] {
  const { at, name, authorAccountId, data, personal } = fact
  return {
    at: at.toISOString(),
    by: people.get(authorAccountId ?? '') ?? '',
    // Only facts of these names were asked for.
    what: names[name as keyof typeof names],
    ...(typeof data.version === 'number' && { version: data.version }),
    // Written by `changeEntry`, and by nothing else.
    fields: (personal?.fields as Difference[] | undefined) ?? [],
  }
}
