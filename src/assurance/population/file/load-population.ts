import { createHash } from 'node:crypto'
import { proofFor } from '#identity/public.ts'
import { decodeFile } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { isOffice, type Proving } from '../../at-the-office.ts'
import { againstLeavings } from '../../registers/leavers/against-leavings.ts'
import type { PopulationLoaded } from '../contract.ts'
import { type Fault, told } from './faults.ts'
import type { Person } from './read-person.ts'
import { readPopulation } from './read-population.ts'

type Refusal = 'file-not-readable' | 'population-broken'

/**
 * Somebody of the security office hands in a file of people, with a proof for exactly this one: with the last days in it
 * the accounts, devices and seats of many end at once.
 */
export async function loadPopulation(
  proving: Proving,
  content: Buffer,
): Promise<Outcome<Refusal | 'forbidden' | 'step-up-required', PopulationLoaded>> {
  const { world, session } = proving
  if (!isOffice(session)) return refused('forbidden')
  const params = { sha256: createHash('sha256').update(content).digest('hex') }
  return takePopulation(world, session, content, (act) =>
    proofFor(act, world, proving, { operation: 'load-population', params, always: true }),
  )
}

/** Takes a file of people in, whole or not at all: whom it names is added or changed, whom it does not name stays. */
export async function takePopulation<Unproved extends string = never>(
  world: World,
  author: Author,
  content: Buffer,
  prove?: (act: Act) => Promise<Outcome<Unproved>>,
): Promise<Outcome<Refusal | Unproved, PopulationLoaded>> {
  const text = decodeFile(content)
  if (text === undefined) return refused('file-not-readable')
  const { people, faults } = await readPopulation(text)
  if (faults.length > 0) return refused('population-broken', { faults: told(faults) })
  return world.act(author, async (act) => {
    await act.run(sql`lock table assurance_colleague in share row exclusive mode`)
    const against = [...(await takenAddresses(act, people)), ...(await lastDaysAgainst(act, author, people))]
    if (against.length > 0) return refused('population-broken', { faults: told(against) })
    const proof = await prove?.(act)
    if (proof && !proof.ok) return proof
    const changed = await keepPeople(act, world, people)
    act.note('population-loaded', { data: { lines: people.length, ...changed } })
    return doneWith({ lines: people.length, ...changed })
  })
}

/** Reads a file of people and says what is wrong with it, against who is there already; nothing is kept. */
export async function checkPopulation({ db }: World, content: Buffer): Promise<ReturnType<typeof told>> {
  const text = decodeFile(content)
  if (text === undefined) return told([{ line: 1, column: 'file', reason: 'not-csv' }])
  const { people, faults } = await readPopulation(text)
  return told([...faults, ...(await takenAddresses(db, people))])
}

const jsonOf = (people: readonly Person[]) => JSON.stringify(people)

/** Addresses that somebody keeps whom the file does not name. */
async function takenAddresses(db: Db, people: readonly Person[]): Promise<Fault[]> {
  const rows = await db.rows<{ line: number }>(sql`
    select p.line from jsonb_to_recordset(${jsonOf(people)}::jsonb) as p(line int, number text, address text, "lastDay" date)
    join assurance_colleague c on lower(c.address) = lower(p.address) and c.left_on is null and c.employee_number <> p.number
    where p."lastDay" is null and not exists (
      select 1 from jsonb_to_recordset(${jsonOf(people)}::jsonb) as q(number text) where q.number = c.employee_number)`)
  return rows.map(({ line }) => ({ line, column: 'address', reason: 'address-taken' }))
}

/** Last days that whoever hands the file in may not note; the operator at the command line may note all. */
async function lastDaysAgainst(act: Act, author: Author, people: readonly Person[]): Promise<Fault[]> {
  if (author.by !== 'person') return []
  const changed = await act.rows<{ line: number; account: string; lastDay: string | null }>(sql`
    select p.line, c.staff_account_id as account, p."lastDay"::text as "lastDay"
    from jsonb_to_recordset(${jsonOf(people)}::jsonb) as p(line int, number text, "lastDay" date)
    join assurance_colleague c on c.employee_number = p.number
    where c.staff_account_id is not null and c.left_on is distinct from p."lastDay" + 1`)
  const against = await againstLeavings(act, { session: author, now: act.now }, changed)
  return changed.flatMap(({ line }, n): Fault[] => {
    const reason = against[n]
    return reason ? [{ line, column: 'last_day', reason }] : []
  })
}

async function keepPeople(act: Act, world: World, people: readonly Person[]) {
  const rows = JSON.stringify(people.map((person) => ({ ...person, id: world.random.id() })))
  // Two who change addresses with one another must not meet half-way.
  await act.run(sql`
    update assurance_colleague c set address = c.id || '@moving.invalid'
    from jsonb_to_recordset(${rows}::jsonb) as p(number text, address text)
    where c.employee_number = p.number and lower(c.address) <> lower(p.address) and c.left_on is null`)
  const kept = await act.rows<{ isNew: boolean }>(sql`
    insert into assurance_colleague as c (id, employee_number, name_ja, name_en, group_company, unit, kind, address, joined_on,
      left_on, away, language)
    select p.id, p.number, p."nameJa", p."nameEn", p.company, p.unit, p.kind, p.address, p."joinedOn", p."lastDay" + 1, p.away,
      coalesce(p.language, k.language, 'ja')
    from jsonb_to_recordset(${rows}::jsonb) as p(id uuid, number text, "nameJa" text, "nameEn" text, company text, unit text,
      kind text, address text, "joinedOn" date, "lastDay" date, away datemultirange, language text)
    left join assurance_colleague k on k.employee_number = p.number
    on conflict (employee_number) do update set name_ja = excluded.name_ja, name_en = excluded.name_en,
      group_company = excluded.group_company, unit = excluded.unit, kind = excluded.kind, address = excluded.address,
      joined_on = excluded.joined_on, left_on = excluded.left_on, away = excluded.away, language = excluded.language
    where (c.name_ja, c.name_en, c.group_company, c.unit, c.kind, c.address, c.joined_on, c.left_on, c.away, c.language) is distinct from
      (excluded.name_ja, excluded.name_en, excluded.group_company, excluded.unit, excluded.kind, excluded.address,
        excluded.joined_on, excluded.left_on, excluded.away, excluded.language)
    returning xmax = 0 as "isNew"`)
  const added = kept.filter(({ isNew }) => isNew).length
  return { added, changed: kept.length - added }
}
