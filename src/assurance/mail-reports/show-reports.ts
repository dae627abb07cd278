import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { MailAbout, type MailReports, type OwnReport, type ReportsWish } from './contract.ts'

type View = MailReports['reports'][number]

interface ReportRow {
  id: string
  number: number
  way: View['way']
  received_at: Date
  name_ja: string | null
  name_en: string | null
  unit: string | null
  state: View['state']
  alike: number
  alert_id: string | null
  sealed_about: Buffer
}

const perPage = 30

/** What people have reported, the newest first. */
export async function showReports(world: World, { of, after }: ReportsWish): Promise<MailReports> {
  const [rows, waiting] = await Promise.all([
    world.db.rows<ReportRow>(sql`
      select r.id, r.number, r.way, r.received_at, c.name_ja, c.name_en, c.unit, r.state, r.alert_id, r.sealed_about,
        (select count(*)::int from assurance_mail_report a where a.fingerprint = r.fingerprint) as alike
      from assurance_mail_report r left join assurance_colleague c on c.id = r.colleague_id
      where (${of} = 'all' or r.state = 'waiting') and r.number < ${after === '' ? Number.MAX_SAFE_INTEGER : Number(after)}
      order by r.number desc limit ${perPage + 1}`),
    countWaiting(world.db),
  ])
  const page = rows.slice(0, perPage)
  const last = page.at(-1)
  return {
    reports: page.map((row) => viewOf(world, row)),
    waiting,
    ...(world.profile.mailReports && { address: world.profile.mailReports.address }),
    ...(rows.length > perPage && last && { next: String(last.number) }),
  }
}

const countWaiting = async (db: Db): Promise<number> =>
  (
    await db.row<{ many: number }>(sql`
    select count(*)::int as many from assurance_mail_report where state = 'waiting'`)
  )?.many ?? 0

const viewOf = (world: World, row: ReportRow): View => ({
  ...{ id: row.id, number: row.number, way: row.way, receivedAt: row.received_at.toISOString() },
  ...(row.name_ja !== null &&
    row.name_en !== null && { by: { name: { ja: row.name_ja, en: row.name_en }, unit: row.unit ?? '' } }),
  ...{ state: row.state, alike: row.alike, ...(row.alert_id && { alertId: row.alert_id }) },
  about: aboutOf(world, row),
})

const aboutOf = ({ keys }: World, { id, sealed_about }: Pick<ReportRow, 'id' | 'sealed_about'>): MailAbout =>
  MailAbout.parse(JSON.parse(keys.open('mail report about', id, sealed_about)))

/** What somebody has reported of late, and what it was. */
export async function ownReports(world: World, colleagueId: string): Promise<OwnReport[]> {
  const rows = await world.db.rows<ReportRow>(sql`
    select id, number, received_at, state, sealed_about from assurance_mail_report
    where colleague_id = ${colleagueId} order by received_at desc limit 10`)
  return rows.map((row) => ({
    ...{ number: row.number, receivedAt: row.received_at.toISOString(), state: row.state },
    subject: aboutOf(world, row).subject,
  }))
}
