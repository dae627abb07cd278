import { staffNames } from '#desk/public.ts'
import type { Language } from '#platform/author.ts'
import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'
import { ownFields } from './columns.ts'
import { type Counts, type EntryPage, type EntryState, type EntryView, entryStates } from './contract.ts'
import type { Register } from './register.ts'

interface Row {
  id: string
  version: number
  changed_at: Date
  changed_by: string
  name_ja: string
  name_en: string
  owner: string
  owner_ja: string
  owner_en: string
  every_days: number
  state: EntryState
  due_on: string | null
  on_day: string | null
  by_whom: string
  is_good: boolean
  words: string | null
  own: Record<string, unknown>
  shows: Record<string, unknown>
}

const pageSize = 50

/** How the entries of a register stand on a day, for queries over them; `e` is the entry, `last` its newest check. */
export const standing = (kind: unknown, today: unknown): Part => part`
  select e.*, last.on_day, last.by_whom, last.is_good, last.words, last.on_day + e.every_days as due_on,
    case when last.on_day is null then 'unchecked' when not last.is_good then 'failed'
      when last.on_day + e.every_days < ${today}::date then 'overdue' else 'current' end as state
  from assurance_entry e
  left join lateral (select on_day, by_whom, is_good, words from assurance_entry_check c where c.entry_id = e.id
    order by c.on_day desc, c.noted_at desc limit 1) last on true
  where e.register = ${kind} and e.retired_at is null`

const entries = ({ kind, table, shows }: Register, today: string): Part => part`
  select e.id, e.version, e.changed_at, e.changed_by, e.name_ja, e.name_en, e.owner, p.name_ja as owner_ja,
    p.name_en as owner_en, e.every_days, e.state, e.due_on::text, e.on_day::text, e.by_whom, e.is_good, e.words,
    to_jsonb(d) as own, ${shows?.found(today) ?? part`'{}'::jsonb`} as shows
  from (${standing(kind, today)}) e join ${table} d on d.entry_id = e.id join assurance_person p on p.id = e.owner`

/** Which part of a register is read: behind a name, and all of it or only what somebody must see to. */
export interface Wish {
  readonly after?: string | undefined
  readonly only?: 'open' | undefined
}

/** One page of a register by name, with how many of its entries stand how. */
export async function listEntries(
  { db, clock }: World,
  register: Register,
  { after, only }: Wish,
  language: Language,
): Promise<EntryPage> {
  const today = dayAfter(await clock.now(), 0)
  const behind = Buffer.from(after ?? '', 'base64url').toString()
  const [rows, counts] = await Promise.all([
    db.rows<Row>(sql`
      ${entries(register, today)} where e.name_ja collate "C" > ${behind}
        and (${only ?? ''} = '' or e.state <> 'current')
      order by e.name_ja collate "C" limit ${pageSize + 1}`),
    countsOf(db, register, today),
  ])
  const page = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? page.at(-1) : undefined
  return {
    entries: await viewsOf(db, page, language),
    counts,
    ...(last && { next: Buffer.from(last.name_ja).toString('base64url') }),
  }
}

/** One entry as it stands; undefined when it is of another register or no longer listed. */
export async function entryOf(
  db: Db,
  register: Register,
  { id, now, language }: { id: string; now: Date; language: Language },
): Promise<EntryView | undefined> {
  const rows = await db.rows<Row>(sql`${entries(register, dayAfter(now, 0))} where e.id = ${id}`)
  return (await viewsOf(db, rows, language))[0]
}

async function countsOf(db: Db, { kind }: Register, today: string): Promise<Counts> {
  const rows = await db.rows<{ state: EntryState; count: number }>(sql`
    select state, count(*)::int as count from (${standing(kind, today)}) e group by 1`)
  const of = (wanted: EntryState) => rows.find(({ state }) => state === wanted)?.count ?? 0
  return Object.fromEntries(entryStates.map((state) => [state, of(state)])) as Counts
}

async function viewsOf(db: Db, rows: readonly Row[], language: Language): Promise<EntryView[]> {
  const accounts = rows.map(({ changed_by }) => (isAccount(changed_by) ? changed_by : null))
  const names = await staffNames(db, accounts, language)
  return rows.map((row) => viewOf(row, names.get(row.changed_by) ?? ''))
}

/** Not the house itself, which fills the registers of a demonstration. */
export const isAccount = (author: string): boolean => /^[0-9a-f-]{36}$/.test(author)

const viewOf = (row: Row, changedBy: string): EntryView => ({
  ...{
    id: row.id,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    changedBy,
    state: row.state,
  },
  ownerName: { ja: row.owner_ja, en: row.owner_en },
  ...(row.on_day && {
    lastCheck: {
      ...{ onDay: row.on_day, byWhom: row.by_whom, isGood: row.is_good },
      ...(row.words && { words: row.words }),
    },
  }),
  ...(row.due_on && { dueOn: row.due_on }),
  form: {
    ...{ nameJa: row.name_ja, nameEn: row.name_en, owner: row.owner, everyDays: row.every_days },
    ...ownFields(row.own),
  },
  shows: row.shows,
})
