import { type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import type { DrillPeople, DrillRound } from '../contract.ts'

const size = 100

interface Row {
  id: string
  round: DrillRound
  employee_number: string
  name_ja: string
  name_en: string
  group_company: string
  unit: string
  sent_at: Date | null
  left_out: string | null
  bounced_at: Date | null
  clicked_at: Date | null
  reported_at: Date | null
  lesson_finished_at: Date | null
  again_on: string | null
}

/** Who did what with his drill mail: for officers and the CISO alone, and whoever looks leaves a fact. */
export function showPeople(
  overseeing: Overseeing,
  drill: string,
  after: string | undefined,
): Promise<Outcome<'forbidden' | 'drill-not-found', DrillPeople>> {
  return atTheOffice<'drill-not-found', DrillPeople>(overseeing, async (act) => {
    if (!(await act.row(sql`select 1 from assurance_drill where id = ${drill}`)))
      return refused('drill-not-found')
    act.note('drill-people-read', { data: { drill } })
    return { ok: true, value: await pageOf(act, drill, after ?? '') }
  })
}

async function pageOf(db: Db, drill: string, after: string): Promise<DrillPeople> {
  const rows = await db.rows<Row>(sql`
    select m.id, m.round, c.employee_number, c.name_ja, c.name_en, m.group_company, m.unit, m.sent_at, m.left_out,
      m.bounced_at, m.clicked_at, m.reported_at, m.lesson_finished_at, m.again_on::text as again_on
    from assurance_drill_message m join assurance_colleague c on c.id = m.colleague_id
    where m.drill_id = ${drill} and c.employee_number || ' ' || m.round > ${after}
    order by c.employee_number || ' ' || m.round limit ${size + 1}`)
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return {
    people: page.map(shown),
    ...(last && rows.length > size && { next: `${last.employee_number} ${last.round}` }),
  }
}

const shown = (row: Row): DrillPeople['people'][number] => ({
  ...{
    id: row.id,
    round: row.round,
    employeeNumber: row.employee_number,
    company: row.group_company,
    unit: row.unit,
  },
  name: { ja: row.name_ja, en: row.name_en },
  ...(row.left_out && { leftOut: row.left_out }),
  ...(row.again_on && { againOn: row.again_on }),
  ...(row.sent_at && { sentAt: row.sent_at.toISOString() }),
  ...(row.bounced_at && { bouncedAt: row.bounced_at.toISOString() }),
  ...(row.clicked_at && { clickedAt: row.clicked_at.toISOString() }),
  ...(row.reported_at && { reportedAt: row.reported_at.toISOString() }),
  ...(row.lesson_finished_at && { finishedAt: row.lesson_finished_at.toISOString() }),
})
