import type { Act } from '#platform/act.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Pressure } from '../model/campaign.ts'
import type { AttemptRow } from './attempt-row.ts'

/** Where the tries of a campaign come from: how many from each network (by its mark) and with each browser. */
export interface Sources {
  readonly networks: Readonly<Record<string, number>>
  readonly families: Readonly<Record<string, number>>
}

/** A campaign as its table holds it. */
export interface Campaign {
  readonly id: string
  readonly began_at: Date
  readonly sources: Sources
}

/** The campaign that goes on at present. */
export const campaignNow = (db: Db): Promise<Campaign | undefined> =>
  db.row<Campaign>(sql`select id, began_at, sources from risk_campaign where ended_at is null for update`)

/** Speaks of a campaign from now on: whoever is strange is asked for a code, and the watch is told. */
export async function beginCampaign(
  act: Act,
  { random }: World,
  { since }: Pressure,
  attempts: readonly AttemptRow[],
): Promise<void> {
  const none = { networks: {}, families: {} }
  const campaign: Campaign = { id: random.id(), began_at: act.now, sources: none }
  const shownBy = since?.by.split(' ')[0] ?? 'all'
  await act.run(sql`
    insert into risk_campaign (id, began_at, shown_by, sources)
    values (${campaign.id}, ${act.now}, ${shownBy}, ${JSON.stringify(none)}::jsonb)`)
  const sources = await countInto(act, campaign, attempts)
  act.note('campaign-began', { data: { campaign: campaign.id, shownBy, ...told(attempts, sources) } })
}

/** Counts tries without a device into a campaign, with the accounts they touched. */
export async function countInto(
  act: Act,
  { id, sources }: Campaign,
  all: readonly AttemptRow[],
): Promise<Sources> {
  if (all.length === 0) return sources
  // Who was right and came from his own network was hardly a stranger.
  const attempts = all.map((one) => ({ ...one, is_right: one.is_right && one.is_far }))
  const next = {
    networks: added(
      sources.networks,
      attempts.map(({ network }) => network ?? 'unreadable'),
    ),
    families: added(
      sources.families,
      attempts.map(({ family }) => family),
    ),
  }
  const rights = attempts.filter((one) => one.is_right).length
  await act.run(sql`
    update risk_campaign set tries = tries + ${attempts.length}, rights = rights + ${rights},
      unknown = unknown + ${attempts.filter((one) => !one.exists).length}, sources = ${JSON.stringify(next)}::jsonb
    where id = ${id}`)
  await countAccounts(act, id, attempts)
  return next
}

interface Touched {
  company_id: string
  account_id: string
  /** Right passwords of this campaign, and of this round. */
  rights: number
  now: number
}

/** Counts by account; of one whose right password a stranger has for the first time, the watch is told. */
async function countAccounts(act: Act, id: string, attempts: readonly AttemptRow[]): Promise<void> {
  const touched = await act.rows<Touched>(sql`
    with round as (
      select company_id, account_id, count(*)::int as tries, count(*) filter (where is_right)::int as rights, max(at) as last_at
      from jsonb_to_recordset(${JSON.stringify(attempts)}::jsonb)
        as t(company_id uuid, account_id uuid, is_right boolean, at timestamptz)
      where account_id is not null group by company_id, account_id),
    counted as (
      insert into risk_campaign_account as a (company_id, account_id, campaign_id, tries, rights, last_at)
      select company_id, account_id, ${id}, tries, rights, last_at from round
      on conflict (company_id, account_id, campaign_id) do update set
        tries = a.tries + excluded.tries, rights = a.rights + excluded.rights, last_at = excluded.last_at
      returning company_id, account_id, rights)
    select counted.*, round.rights as now from counted join round using (company_id, account_id)`)
  for (const { company_id: companyId, account_id: subject, rights, now } of touched)
    if (now > 0 && rights === now)
      act.note('campaign-right-password', { companyId, subject, data: { campaign: id } })
}

/** The campaign is over: its sums have fallen to nothing. */
export async function endCampaign(act: Act, { id }: Campaign): Promise<void> {
  const ended = await act.row<{ tries: number; unknown: number; rights: number; accounts: number }>(sql`
    update risk_campaign set ended_at = ${act.now} where id = ${id} returning tries, unknown, rights,
      (select count(*) from risk_campaign_account where campaign_id = ${id}) as accounts`)
  act.note('campaign-ended', { data: { campaign: id, ...ended } })
}

// Of a campaign over ten thousand lines the heaviest are enough.
const mostSources = 100

function added(counts: Readonly<Record<string, number>>, more: readonly string[]): Record<string, number> {
  const sums = new Map(Object.entries(counts))
  for (const one of more) sums.set(one, (sums.get(one) ?? 0) + 1)
  return Object.fromEntries([...sums].toSorted((one, other) => other[1] - one[1]).slice(0, mostSources))
}

/** What the watch reads of its beginning: sources by their marks, accounts by their ids, and nothing that was typed. */
function told(attempts: readonly AttemptRow[], { networks, families }: Sources) {
  const touched = attempts.flatMap(({ account_id }) => account_id ?? [])
  const companies = attempts.flatMap(({ company_id }) => company_id ?? [])
  return {
    tries: attempts.length,
    unknown: attempts.filter((one) => !one.exists).length,
    networks: Object.keys(networks).slice(0, 20),
    browsers: Object.keys(families).slice(0, 10),
    accounts: [...new Set(touched)].slice(0, 50),
    companies: [...new Set(companies)].slice(0, 50),
  }
}
