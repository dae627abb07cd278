import { staffNames } from '#desk/public.ts'
import { nameCompanies } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { ContainmentWish, Touches } from '../containment/contract.ts'
import { manualInForce } from '../manual/read-manual.ts'
import { peopleForRoles } from './change-incident.ts'
import type { IncidentView } from './contract.ts'

import { headOf, type IncidentRow, type MeasureRow, measureOf } from './rows.ts'

/** The room of an incident as it stands now; undefined when there is none. */
export async function readIncident(
  world: World,
  session: Session,
  id: string,
): Promise<IncidentView | undefined> {
  const { db } = world
  const row = await db.row<IncidentRow>(sql`select * from watch_incident where id = ${id}`)
  if (!row) return undefined
  const now = await world.clock.now()
  const found = await rowsOf(world, id)
  const accounts = [
    ...[row.opened_by, row.lead, row.scribe, row.communications],
    ...found.entries.map(({ by }) => by),
    ...found.containments.flatMap(({ by, released_by }) => [by, released_by]),
    ...[...found.tasks, ...found.measures].map(({ done_by }) => done_by),
  ]
  const names = await staffNames(db, accounts, session.language)
  const nameOf = (account: string | null) => names.get(account ?? '') ?? ''
  return {
    ...headOf(row),
    ...{ now: now.toISOString(), openedBy: nameOf(row.opened_by) },
    roles: {
      ...(row.lead && { lead: { accountId: row.lead, name: nameOf(row.lead) } }),
      ...(row.scribe && { scribe: { accountId: row.scribe, name: nameOf(row.scribe) } }),
      ...(row.communications && {
        communications: { accountId: row.communications, name: nameOf(row.communications) },
      }),
    },
    people: await peopleForRoles(db, session),
    manual: { version: row.manual_version, inForce: (await manualInForce(db, now)).version },
    tasks: found.tasks.map(({ task_no, words_ja, words_en, done_at, done_by }) => ({
      ...{ no: task_no, words: { ja: words_ja, en: words_en } },
      ...(done_at && { done: { at: done_at.toISOString(), by: nameOf(done_by) } }),
    })),
    measures: found.measures.map((measure) => measureOf(measure, now, names)),
    alerts: found.alerts.map(({ id, title_ja, title_en, severity, company_id }) => ({
      ...{
        id,
        title: { ja: title_ja, en: title_en },
        severity,
        ...(company_id && { companyId: company_id }),
      },
    })),
    containments: await containmentsOf(world, found.containments, nameOf),
    entries: found.entries.map(({ entry_no, at, by, kind, words, data }) => ({
      ...{ no: entry_no, at: at.toISOString(), by: nameOf(by), kind, data, ...(words && { words }) },
    })),
  }
}

interface AlertRow {
  id: string
  title_ja: string
  title_en: string
  severity: string
  company_id: string | null
}

interface ContainmentRow {
  id: string
  wish: ContainmentWish
  touched: Touches
  at: Date
  by: string
  released_at: Date | null
  released_by: string | null
}

async function rowsOf({ db }: World, id: string) {
  const [entries, tasks, measures, alerts, containments] = await Promise.all([
    db.rows<EntryRow>(
      sql`select * from watch_incident_entry where incident_id = ${id} order by entry_no limit 5000`,
    ),
    db.rows<TaskRow>(sql`select * from watch_incident_task where incident_id = ${id} order by task_no`),
    db.rows<MeasureRow>(sql`
      select id, incident_id, words, owner, due_on::text, done_at, done_by from watch_measure
      where incident_id = ${id} order by made_at, id limit 500`),
    db.rows<AlertRow>(sql`
      select id, title_ja, title_en, severity, company_id from watch_alert
      where incident_id = ${id} order by raised_at, id limit 500`),
    db.rows<ContainmentRow>(sql`
      select id, wish, touched, at, by, released_at, released_by from watch_containment
      where incident_id = ${id} order by at, id limit 500`),
  ])
  return { entries, tasks, measures, alerts, containments }
}

interface EntryRow {
  entry_no: number
  at: Date
  by: string
  kind: string
  words: string | null
  data: Record<string, unknown>
}
interface TaskRow {
  task_no: number
  words_ja: string
  words_en: string
  done_at: Date | null
  done_by: string | null
}

async function containmentsOf(world: World, rows: ContainmentRow[], nameOf: (id: string | null) => string) {
  const idOf = ({ wish }: ContainmentRow) => {
    if (wish.do === 'hold-self-registration') return wish.companyId
    return wish.do === 'end-sessions' && wish.scope.of === 'company' ? wish.scope.companyId : ''
  }
  const companies = await nameCompanies(
    world,
    rows.map(idOf).filter((id) => id !== ''),
  )
  return rows.map((row) => {
    const company = companies.get(idOf(row))
    return {
      ...{ id: row.id, wish: row.wish, touched: row.touched, at: row.at.toISOString(), by: nameOf(row.by) },
      ...(company && { company }),
      ...(row.released_at && {
        released: { at: row.released_at.toISOString(), by: nameOf(row.released_by) },
      }),
    }
  })
}
