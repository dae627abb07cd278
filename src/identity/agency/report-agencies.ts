import type { Act } from '#platform/act.ts'
import { factsAbout } from '#platform/fact.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'

/** What was reported as not the owner's and when: the moment of it, and the agency it came by or was about. */
export interface ReportedWay {
  at: Date
  from: Date
  agency?: string | undefined
}

/**
 * After "this was not me": no link with an agency counts any more by which whoever it was may have come. A new password
 * shuts out who knew the old one; an agency's word needs none, so that way stays shut until the company's administrator
 * links anew. Meant are the agency of the entry, those by which somebody came in since, and those linked since.
 */
export async function reportAgencies(
  act: Act,
  world: World,
  { companyId, accountId }: AccountRef,
  { at: reportedAt, from, agency }: ReportedWay,
): Promise<void> {
  const used = await act.rows<{ agency: string }>(sql`
    select distinct agency from identity_session
    where company_id = ${companyId} and account_id = ${accountId} and agency is not null and created_at >= ${from}`)
  const about = { companyId, subject: accountId, names: ['agency-person-linked'], most: 100 }
  const linked = (await factsAbout(act, world.sealer, about)).filter(({ at }) => at >= from)
  const named = [agency, ...used.map((one) => one.agency), ...linked.map(({ data }) => data.agency)]
  for (const handle of new Set(named.filter((one) => typeof one === 'string'))) {
    const shut = await act.run(sql`
      insert into identity_reported_agency as r (company_id, account_id, agency, reported_at)
      values (${companyId}, ${accountId}, ${handle}, ${reportedAt})
      on conflict (company_id, account_id, agency) do update set reported_at = excluded.reported_at
        where r.reported_at < excluded.reported_at`)
    if (shut === 1)
      act.note('agency-link-reported', { companyId, subject: accountId, data: { agency: handle } })
  }
}

/** Since when the links of these accounts with an agency no longer count; those linked after that do. */
export async function agencyReports(
  db: Db,
  { companyId, agency, accountIds }: { companyId: string; agency: string; accountIds: string[] },
): Promise<Map<string, Date>> {
  const rows = await db.rows<{ id: string; at: Date }>(sql`
    select account_id as id, reported_at as at from identity_reported_agency
    where company_id = ${companyId} and agency = ${agency} and account_id = any(${accountIds}::uuid[])`)
  return new Map(rows.map(({ id, at }) => [id, at]))
}
