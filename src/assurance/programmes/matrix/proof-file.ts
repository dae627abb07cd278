import { stringify } from 'csv-stringify/sync'
import type { Act } from '#platform/act.ts'
import { isSecurity } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { part, sql } from '#platform/sql.ts'
import type { Overseeing } from '../../at-the-office.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'
import { type CellState, cells } from '../cells.ts'
import type { YearWish } from '../contract.ts'
import { boundsOf, yearOf } from '../years.ts'

interface Row {
  employee_number: string
  name_ja: string
  name_en: string
  group_company: string
  unit: string
  kind: string
  title_ja: string
  starts_on: string
  ends_on: string
  state: CellState
  effective_on: string | null
}

const words: Record<CellState, string> = {
  done: '受講 / done',
  missing: '未受講 / missing',
  open: '期間中 / open',
  left: '退職 / left',
  away: '休職 / on leave',
  exempt: '免除 / exempt',
}

/** The proof of a year by name, one line a person and round, for spreadsheets; that somebody took it out stays on record. */
export async function proofFile(
  { world, session }: Overseeing,
  programmeId: string,
  wish: YearWish,
): Promise<Outcome<'forbidden' | 'programme-not-found', string>> {
  if (!isSecurity(session.kind)) return refused('forbidden')
  return world.act<Outcome<'programme-not-found', string>>(session, async (act) => {
    const content = await contentOf(act, programmeId, wish)
    if (content === undefined) return refused('programme-not-found')
    act.note('participation-exported', { data: { programme: programmeId, year: wish.year } })
    return doneWith(content)
  })
}

async function contentOf(db: Act, programmeId: string, wish: YearWish): Promise<string | undefined> {
  const programme = await db.row<{ kind: 'fiscal' | 'calendar' }>(sql`
    select year_kind as kind from assurance_programme where id = ${programmeId}`)
  if (!programme) return undefined
  const today = dayAfter(db.now, 0)
  const kind = wish.kind ?? programme.kind
  const { from, until } = boundsOf(kind, wish.year ?? yearOf(kind, today))
  const of = part`y.programme_id = ${programmeId} and y.ends_on >= ${from}::date and y.ends_on < ${until}::date`
  const rows = await db.rows<Row>(sql`
    select c.employee_number, c.name_ja, c.name_en, c.group_company, c.unit, c.kind, y.title_ja,
      c.starts_on::text as starts_on, c.ends_on::text as ends_on, c.state, c.effective_on::text as effective_on
    from (${cells(today, of)}) c join assurance_cycle y on y.id = c.cycle_id
    order by c.employee_number, c.ends_on, c.cycle_id`)
  return stringify(
    rows.map((row) => ({ ...row, state: words[row.state] })),
    { bom: true, header: true, record_delimiter: 'windows', columns, escape_formulas: true },
  )
}

const columns = [
  { key: 'employee_number', header: '社員番号 / number' },
  { key: 'name_ja', header: '氏名' },
  { key: 'name_en', header: 'name' },
  { key: 'group_company', header: '会社 / company' },
  { key: 'unit', header: '部署 / unit' },
  { key: 'kind', header: '区分 / kind' },
  { key: 'title_ja', header: '回 / round' },
  { key: 'starts_on', header: '開始 / from' },
  { key: 'ends_on', header: '終了 / until' },
  { key: 'state', header: '状況 / state' },
  { key: 'effective_on', header: '受講日 / on' },
]
