import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { tellDuty } from '../duty/tell-duty.ts'
import type { Severity } from './contract.ts'

/** What a rule found. */
export interface Finding {
  ruleId: string
  severity: Severity
  title: { ja: string; en: string }
  about: Record<string, string>
  companyId?: string | undefined
  accountId?: string | undefined
  times: number
  firstAt: Date
  lastAt: Date
  facts: number[]
}

/** Raises an alert, or counts the finding on the one that stands for the same thing already. Answers which. */
export async function raiseAlert(
  act: Act,
  world: World,
  found: Finding,
): Promise<{ id: string; isNew: boolean }> {
  const { ruleId, severity, title, about, times, firstAt, lastAt, facts } = found
  const mergeKey = mergeKeyOf(found)
  await endMerging(act, mergeKey, found)
  const id = world.random.id()
  const raised = await act.row<{ id: string }>(sql`
    insert into watch_alert (id, rule_id, severity, title_ja, title_en, about, merge_key, company_id, account_id, times,
      first_at, last_at, raised_at, fact_seqs)
    values (${id}, ${ruleId}, ${severity}, ${title.ja}, ${title.en}, ${about}, ${mergeKey}, ${found.companyId ?? null},
      ${found.accountId ?? null}, ${times}, ${firstAt}, ${lastAt}, ${act.now}, ${facts.slice(0, 100)})
    on conflict (merge_key) where merging do update set
      times = watch_alert.times + excluded.times,
      first_at = least(watch_alert.first_at, excluded.first_at),
      last_at = greatest(watch_alert.last_at, excluded.last_at),
      fact_seqs = (watch_alert.fact_seqs || excluded.fact_seqs)[1:100]
    returning id`)
  if (!raised) throw new Error('An alert was neither raised nor merged.')
  const isNew = raised.id === id
  if (isNew)
    act.note('alert-raised', {
      ...(found.companyId && { companyId: found.companyId }),
      data: { alert: id, rule: ruleId, severity, about },
    })
  if (isNew && urgent.some((one) => one === severity)) await tellDuty(act, world, { event: 'alert', title })
  return { id: raised.id, isNew }
}

// Everything else waits in the queue for the one who looks into it.
const urgent: readonly Severity[] = ['high', 'critical']

/**
 * A day without it, and it is a new attack; what was dismissed stays quiet for an hour; and what goes on after its incident
 * was closed is one that nobody has answered yet.
 */
async function endMerging(act: Act, mergeKey: string, { firstAt, lastAt }: Finding): Promise<void> {
  const anHourAgo = new Date(act.now.getTime() - hour)
  const aDayBefore = new Date(firstAt.getTime() - 24 * hour)
  await act.run(sql`
    update watch_alert a set merging = false
    where merge_key = ${mergeKey} and merging and (dismissed_at < ${anHourAgo} or last_at < ${aDayBefore}
      or exists (select 1 from watch_incident i where i.id = a.incident_id and i.closed_at < ${lastAt}))`)
}

const hour = 3_600_000

const mergeKeyOf = ({ ruleId, about }: Finding): string =>
  JSON.stringify([ruleId, ...Object.entries(about).toSorted()])
