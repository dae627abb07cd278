import { rules } from '#identity/public.ts'
import { nameRows } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { beginOf } from '#platform/dates/dates.ts'
import { type Moment, momentOf } from '#platform/dates/moment.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { invitable, type ReadinessPeople } from '../contract.ts'
import { findingsOf, leftOutReasons, ofLeftOut, type Reason } from '../rehearsal/findings.ts'
import { leftOutRows, type Standing } from '../rehearsal/standing.ts'
import { dayAhead } from './day-ahead.ts'
import { withReason } from './with-reason.ts'

const pageSize = 50

type Listed = ReadinessPeople['people'][number]
type Row = Standing & {
  accountId: string
  personId: string | null
  name: string | null
  id: string | null
  key: string
  invitedAt: Date | null
}

/** What is asked for: one reason, and where the page begins. */
export interface ReadinessWish {
  on?: string | undefined
  reason: Reason
  after?: string | undefined
}

/** One page of a company's people in whose way this stands, in reading order; first of all those without any account. */
export async function listReadiness(
  world: World,
  { companyId }: Session,
  wish: ReadinessWish,
): Promise<ReadinessPeople> {
  const moment = await momentOf(world.db)
  const [rows, leftOut] = await Promise.all([
    page(world, companyId, wish),
    wish.after ? [] : leftOutOf(world, companyId, wish.reason),
  ])
  const people = rows.slice(0, pageSize).flatMap((row) => shown(row, wish, moment))
  const last = rows.at(pageSize - 1)
  return {
    people: [...leftOut, ...people],
    ...(rows.length > pageSize && last && { next: `${last.accountId}${last.key}` }),
  }
}

function page(world: World, companyId: string, { reason, after }: ReadinessWish): Promise<Row[]> {
  const [id, key] = after ? [after.slice(0, 36), after.slice(36)] : [null, '']
  return world.db.rows<Row>(sql`
    select s.*, s.account_id as "accountId", n.person_id as "personId", n.sign_in_id as id,
      concat_ws(' ', n.family_kanji, n.given_kanji) as name, n.sort_key as key, i.invited_at as "invitedAt"
    from (${withReason(companyId, reason)}) s
    join (${nameRows}) n on n.company_id = s.company_id and n.account_id = s.account_id
    left join cutover_invitation i on i.company_id = s.company_id and i.account_id = s.account_id
    where ${id}::text is null or (n.sort_key, s.account_id::text) > (${key}::text collate "C", ${id}::text)
    order by n.sort_key, s.account_id::text limit ${pageSize + 1}`)
}

function shown(row: Row, { on, reason }: ReadinessWish, moment: Moment): Listed[] {
  const rule = rules(beginOf(on ?? dayAhead(moment).on), moment.dates)
  const finding = findingsOf(row, rule).find((one) => one.reason === reason)
  if (!finding) return []
  const { accountId, personId, name, id, kind, hasAddress, invitedAt } = row
  return [
    {
      accountId,
      kind,
      name: name ?? '',
      id: id ?? '',
      ...(personId && { personId }),
      severity: finding.severity,
      repairer: finding.repairer,
      canInvite: kind !== 'traveller' && hasAddress && invitable.some((one) => one === reason),
      ...(invitedAt && { invitedAt: invitedAt.toISOString() }),
    },
  ]
}

/** Lines that the import left out: nobody's account yet, so there is nothing but the ID to show. */
async function leftOutOf(world: World, companyId: string, reason: Reason): Promise<Listed[]> {
  const rows = await world.db.rows<{ id: string; role: Listed['kind']; reason: string }>(sql`
    select l.id, l.role, l.reason from (${leftOutRows(companyId)}) l order by l.id limit 200`)
  return rows.flatMap((row) => {
    if (leftOutReasons[row.reason] !== reason) return []
    const { severity, repairer } = ofLeftOut(reason, row.role)
    return [
      {
        accountId: `left-out-${row.id}`,
        name: '',
        id: row.id,
        kind: row.role,
        severity,
        repairer,
        canInvite: false,
      },
    ]
  })
}
