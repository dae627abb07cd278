import type { Act } from '#platform/act.ts'
import { openData, reservedOf } from '#platform/fact.ts'
import { type Reading, readOnFrom } from '#platform/facts/reading.ts'
import type { StreamFact } from '#platform/facts/stream.ts'
import { part } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { ruleFiles, rulesOf } from '../rules/rule-files.ts'
import { evaluate, type Hit } from '../rules/sigma/evaluate.ts'
import { eventOf } from '../rules/sigma/event.ts'
import { seeHeartbeats } from './heartbeat.ts'
import { raiseFound } from './raise-found.ts'
import { windowsOf } from './windows.ts'

const place = { reader: 'watch.detect', kept: part`watch_reader`, most: 1000 }

/** Reads the facts on and lets the rules see them, until all are read. One node does it at a time. */
export const detect = (world: World, reading?: Reading): Promise<void> =>
  readOnFrom(world, place, (act, facts) => look(act, world, facts), reading)

async function look(act: Act, world: World, facts: readonly StreamFact[]): Promise<void> {
  await seeHeartbeats(act, world, facts)
  // Why a code was asked is sealed for the security office, and these are its rules.
  const events = facts.map((fact) =>
    eventOf({ ...fact, data: openData(fact.data) }, () => reservedOf(world.sealer, fact)),
  )
  const hits: Hit[] = []
  for (const file of await ruleFiles(act))
    hits.push(...(await evaluate(rulesOf(file), events, windowsOf(act))))
  await raiseFound(act, world, hits)
}
