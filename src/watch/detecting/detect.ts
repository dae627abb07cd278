import type { Act } from '#platform/act.ts'
import { openData, reservedOf } from '#platform/fact.ts'
import { settledUpTo } from '#platform/facts/settled.ts'
import { factsBetween, type StreamFact } from '#platform/facts/stream.ts'
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
export async function detect(world: World): Promise<void> {
  while ((await detectSome(world)) === most);
}

async function detectSome(world: World): Promise<number> {
  const reader = await world.db.row<{ seq: number }>(sql`select seq from watch_reader`)
  const upTo = await settledUpTo(world.db)
  if (!reader || upTo === undefined || upTo <= reader.seq) return 0
  return world.act(author, async (act) => {
    const held = await act.row<{ seq: number }>(sql`select seq from watch_reader for update skip locked`)
    if (!held) return 0
    const facts = await act.rows<StreamFact>(sql`${factsBetween(held.seq, upTo, { most })}`)
    const last = facts.at(-1)
    // Numbers that were drawn and never used are passed over.
    const read = facts.length < most || !last ? Math.max(upTo, held.seq) : last.seq
    await act.run(sql`update watch_reader set seq = ${read}`)
    if (facts.length > 0) await look(act, world, facts)
    return facts.length
  })
}

async function look(act: Act, world: World, facts: StreamFact[]): Promise<void> {
  await seeHeartbeats(act, world, facts)
  const events = facts.map((fact) => eventOf({ ...fact, data: dataOf(world, fact) }))
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
