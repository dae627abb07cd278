import type { Act } from '#platform/act.ts'
import { openData, reservedOf } from '#platform/fact.ts'
import { type Reading, readOn } from '#platform/facts/reading.ts'
import type { StreamFact } from '#platform/facts/stream.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { ruleFiles, rulesOf } from '../rules/rule-files.ts'
import { evaluate, type Hit } from '../rules/sigma/evaluate.ts'
import { eventOf } from '../rules/sigma/event.ts'
import { seeHeartbeats } from './heartbeat.ts'
import { raiseFound } from './raise-found.ts'
import { windowsOf } from './windows.ts'

const most = 1000
const author = { by: 'system', name: 'watch.detect' } as const

/** Reads the facts on and lets the rules see them, until all are read. One node does it at a time. */
export async function detect(world: World, reading?: Reading): Promise<void> {
  const read = reading ?? (await readOn(world.db))
  while (await detectSome(world, read));
}

async function detectSome(world: World, { upTo, behind }: Reading): Promise<boolean> {
  const from = await world.db.row<{ seq: number }>(sql`select seq from watch_reader`)
  if (!from || upTo === undefined || upTo <= from.seq) return false
  const { facts, reached } = await behind(from.seq, most)
  return world.act(author, async (act) => {
    const held = await act.row<{ seq: number }>(sql`select seq from watch_reader for update skip locked`)
    if (!held) return false
    // Another node has seen them since.
    if (held.seq !== from.seq) return held.seq < upTo
    await act.run(sql`update watch_reader set seq = ${reached}`)
    if (facts.length > 0) await look(act, world, facts)
    return reached < upTo
  })
}

async function look(act: Act, world: World, facts: readonly StreamFact[]): Promise<void> {
  await seeHeartbeats(act, world, facts)
  const events = facts.map((fact) => eventOf(fact, () => dataOf(world, fact)))
  const hits: Hit[] = []
  for (const file of await ruleFiles(act))
    hits.push(...(await evaluate(rulesOf(file), events, windowsOf(act))))
  await raiseFound(act, world, hits)
}

// Why a code was asked is sealed for the security office, and these are its rules.
const dataOf = ({ sealer }: World, fact: StreamFact) => ({
  ...openData(fact.data),
  ...reservedOf(sealer, fact),
})
