import { settledUpTo } from '#platform/facts/settled.ts'
import type { World } from '#platform/world.ts'
import { keepRecord } from './chain/keep-record.ts'
import { newestRecords } from './reading/newest-records.ts'
import { type Asked, ask, judged } from './rules/ask.ts'
import { type Computed, isComputed, rulesInForce } from './rules/kept-rules.ts'
import { tellOwners } from './tell-owners.ts'

const hour = 3_600_000

/** Finds the numbers whose time has come: when half of a record's freshness is over, it is found anew. */
export async function collectEvidence(world: World): Promise<void> {
  const [now, rules, newest] = await Promise.all([
    world.clock.now(),
    rulesInForce(world.db),
    newestRecords(world.db),
  ])
  for (const rule of rules.filter(isComputed)) {
    const last = newest.get(rule.id)
    const isDue = !last || now.getTime() - last.at.getTime() >= (rule.fresh_hours * hour) / 2
    if (isDue || last.version < rule.version) await collectOne(world, rule)
  }
}

/** Finds one number and keeps it, whatever it is: what cannot be found is unknown, never what it was before. */
export async function collectOne(world: World, rule: Computed): Promise<{ place: number }> {
  const to = await world.clock.now()
  const upTo = await settledUpTo(world.db)
  const span = { from: new Date(to.getTime() - rule.period_days * 24 * hour), to, upTo: upTo ?? 0 }
  const asked: Asked = upTo === undefined ? { ok: false, reason: 'failed' } : await ask(world, rule, span)
  if (!asked.ok)
    world.log.error({ rule: rule.id, reason: asked.reason, err: asked.fault }, 'no evidence was found')
  const found = judged(rule, asked)
  return world.act({ by: 'system', name: 'assurance.collect' }, async (act) => {
    const before = (await newestRecords(act, rule.id)).get(rule.id)
    const kept = await keepRecord(act, { ruleId: rule.id, version: rule.version, span, ...found })
    if (isNews(found, before)) await tellOwners(act, world, rule)
    return kept
  })
}

/** What stops passing is news, and so is what never could be found; that nothing has happened yet on the first day is none. */
const isNews = (found: ReturnType<typeof judged>, before: { verdict: string } | undefined): boolean =>
  found.verdict !== 'PASS' &&
  before?.verdict !== found.verdict &&
  !(before === undefined && 'reason' in found && found.reason === 'nothing-to-measure')
