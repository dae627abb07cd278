import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { Colleague, ColleagueKind } from './contract.ts'

/** A colleague as other parts of the room read him in SQL. */
export interface ColleagueRow {
  id: string
  employee_number: string
  name_ja: string
  name_en: string
  group_company: string
  unit: string
  kind: ColleagueKind
  address: string
  joined_on: string
  left_on: string | null
  is_away: boolean
  language: 'ja' | 'en'
  staff_account_id: string | null
}

/** Whom to read: everybody there on the day, or of these kinds, this company, this unit; from behind a number on. */
export interface Wish {
  readonly kinds?: readonly ColleagueKind[]
  readonly company?: string | undefined
  readonly unit?: string | undefined
  /** The employee number of the last one of the page before. */
  readonly after?: string | undefined
  readonly most?: number
}

/** Everybody who is there on a day, as a piece of a query; `is_away` says who is on leave that day. */
export const colleaguesOn = (day: unknown): Part => part`
  select id, employee_number, name_ja, name_en, group_company, unit, kind, address, joined_on::text as joined_on,
    left_on::text as left_on, away @> ${day}::date as is_away, language, staff_account_id
  from assurance_colleague where joined_on <= ${day}::date and (left_on is null or left_on > ${day}::date)`

/** The people of a day, in the order of their numbers. */
export function peopleOn(db: Db, day: string, wish: Wish = {}): Promise<ColleagueRow[]> {
  const { kinds, company, unit, after = '', most = 50_000 } = wish
  return db.rows<ColleagueRow>(sql`
    select * from (${colleaguesOn(day)}) c
    where (${kinds ?? null}::text[] is null or kind = any(${kinds ?? null}::text[]))
      and (${company ?? null}::text is null or group_company = ${company ?? null})
      and (${unit ?? null}::text is null or unit = ${unit ?? null})
      and employee_number > ${after} order by employee_number limit ${most}`)
}

/** Who of the group signs in by an account of the staff; nobody when he is none of it on that day. */
export const colleagueOfAccount = (
  db: Db,
  accountId: string,
  day: string,
): Promise<ColleagueRow | undefined> =>
  db.row<ColleagueRow>(sql`select * from (${colleaguesOn(day)}) c where staff_account_id = ${accountId}`)

/** Who of the group has a mail address on a day, whichever way it is written. */
export const colleagueOfAddress = (db: Db, address: string, day: string): Promise<ColleagueRow | undefined> =>
  db.row<ColleagueRow>(sql`
    select * from (${colleaguesOn(day)}) c where lower(address) = lower(${address}) order by joined_on desc limit 1`)

/** A row as screens read it. */
export const viewOf = (row: ColleagueRow, lastDay: string | undefined): Colleague => ({
  ...{ id: row.id, employeeNumber: row.employee_number, name: { ja: row.name_ja, en: row.name_en } },
  ...{ company: row.group_company, unit: row.unit, kind: row.kind, address: row.address },
  ...{ joinedOn: row.joined_on, isAway: row.is_away, ...(lastDay && { lastDay }) },
})
