import { besideHints, shapeOf } from '../../src/risk/memory/browser-of.ts'
import { hintedBy } from '../../src/risk/memory/hints.ts'
import type { Browser, Sighting } from '../../src/risk/model/sighting.ts'
import type { Agent, Attempt } from './attempt.ts'

/** An attempt in the form in which the model weighs it, after so many failures. */
export const sightingOf = (attempt: Attempt, failures: number): Sighting => ({
  day: attempt.at / 86_400,
  address: attempt.ip,
  network: attempt.asn === undefined ? undefined : `${attempt.asn}`,
  country: attempt.country,
  use: attempt.use ?? 'plain',
  browser: attempt.agent && browserOf(attempt.agent),
  cookie: attempt.cookie,
  key: attempt.key,
  trips: attempt.trips,
  failures,
  listed: attempt.listed ?? false,
  campaign: 0,
})

// The same few thousand come back all the time, and each attempt is read by several judges.
const read = new Map<string, Browser | undefined>()
const readOf = new WeakMap<Agent, Browser | undefined>()

function browserOf(agent: Agent): Browser | undefined {
  if (!readOf.has(agent)) readOf.set(agent, readFrom(agent))
  return readOf.get(agent)
}

function readFrom(agent: Agent): Browser | undefined {
  const name = `${agent.string}\n${agent.browser}\n${agent.os}\n${agent.device}\n${JSON.stringify(agent.hints)}`
  if (read.has(name)) return read.get(name)
  const [browser, system] = [split(agent.browser), split(agent.os)]
  const hinted = hintedBy(agent.hints, agent.string)
  const made = {
    ...{ string: agent.string, shape: shapeOf(agent.string), kind: agent.device },
    ...{ family: browser.family, version: browser.version, system: system.family, release: system.version },
    ...besideHints(hinted === 'agreeing', agent.string, agent.hints ?? {}, (text) => text),
  }
  const readable = hinted === 'contradicting' ? undefined : made
  read.set(name, readable)
  return readable
}

// `Chrome 121`: family and version.
function split(name: string): { family: string; version: number } {
  const at = name.lastIndexOf(' ')
  return { family: name.slice(0, at), version: Number(name.slice(at + 1)) || 0 }
}
