import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { raiseAlert } from '../alerts/raise-alert.ts'
import { dayInJapan } from '../day-in-japan.ts'
import { lateBefore } from './inbox/late.ts'
import { showServers } from './servers/show-servers.ts'

/** The watch's own rule: something of intelligence has waited longer than it may. */
const overdueRule = 'f4a7c0de-93b1-4b62-8a55-1d7e2c9b6f30'
const week = 7 * 86_400_000

interface Overdue {
  /** What it is about, so that it is told of once a week and no more. */
  readonly about: Record<string, string>
  readonly title: { readonly ja: string; readonly en: string }
}

/**
 * Tells those on call, by an alert and its mail, of intelligence nobody has decided on in time, of tasks from it that are
 * not done by their day, and of public servers whose check is missing or too old, each with its owner's name: owners are
 * names, and may have no account here. What still stands after a week is told again.
 */
export async function tellOverdue(world: World): Promise<void> {
  const { servers } = await showServers(world)
  const unchecked = servers
    .filter(({ state }) => state !== 'checked')
    .map(({ host, owner }) => ({
      about: { 'server.host': host, 'server.owner': owner },
      title: {
        ja: `公開サーバーの検査が期限を過ぎています: ${host}（担当 ${owner}）`,
        en: `A public server is overdue for its check: ${host} (owner ${owner})`,
      },
    }))
  await world.act({ by: 'system', name: 'watch.overdue' }, async (act) => {
    for (const one of [...unchecked, ...(await lateItems(act)), ...(await lateTasks(act))])
      if (!(await isTold(act, one))) await raise(act, world, one)
  })
}

async function lateItems(act: Act): Promise<Overdue[]> {
  const rows = await act.rows<{ id: string; title: string }>(sql`
    select id, left(title, 80) as title from watch_intel_item
    where state = 'waiting' and arrived_at < ${lateBefore(act.now)} order by arrived_at limit 100`)
  return rows.map(({ id, title }) => ({
    about: { 'intel.item': id },
    title: {
      ja: `脅威情報の判断が期限を過ぎています: ${title}`,
      en: `Intelligence has waited too long for a decision: ${title}`,
    },
  }))
}

async function lateTasks(act: Act): Promise<Overdue[]> {
  const rows = await act.rows<{ id: string; words: string; owner: string }>(sql`
    select id, left(words, 60) as words, owner from watch_intel_action
    where done_at is null and due_on < ${dayInJapan(act.now)}::date order by due_on limit 100`)
  return rows.map(({ id, words, owner }) => ({
    about: { 'intel.task': id, 'intel.owner': owner },
    title: {
      ja: `脅威情報への対応が期限を過ぎています: ${words}（担当 ${owner}）`,
      en: `A task from intelligence is overdue: ${words} (owner ${owner})`,
    },
  }))
}

async function isTold(act: Act, { about }: Overdue): Promise<boolean> {
  const found = await act.row(sql`
    select 1 from watch_alert where rule_id = ${overdueRule} and about = ${about}
      and raised_at > ${new Date(act.now.getTime() - week)} limit 1`)
  return found !== undefined
}

const raise = (act: Act, world: World, { about, title }: Overdue) =>
  raiseAlert(act, world, {
    ...{ ruleId: overdueRule, severity: 'high', title, about, times: 1, facts: [] },
    ...{ firstAt: act.now, lastAt: act.now },
  })
