import type { Agent, Attacker, Attempt } from '../../attempt.ts'
import { type Chance, drawn } from '../../chance.ts'
import { agentOf, deviceOf } from './devices.ts'
import type { Knobs } from './knobs.ts'
import { begin } from './people.ts'
import { anywhere, countries } from './places.ts'

export type Simulated = Extract<Attacker, 'naive' | 'vpn' | 'targeted'>

/** Attributes of an attacker of the published models, at the victim's moment: anybody; from his country; with his kind of device too. */
export function attacked(chance: Chance, by: Simulated, victim: Attempt, set: Knobs): Attempt {
  const day = (victim.at - begin) / 86_400
  const agent = agentOf(strange(chance, day), day, set)
  if (by === 'naive')
    return { ...victim, ...anywhere(chance, drawn(chance, countries.strangers), true), agent }
  // What is for hire are data centres, and only where many people live.
  const country = victim.country && hired.has(victim.country) ? victim.country : 'NO'
  const line = anywhere(chance, country, true)
  if (by === 'vpn') return { ...victim, ...line, agent }
  const alike = chance.hits(set.sameSystem) ? alikeAgent(chance, victim.agent, day, set) : agent
  return { ...victim, ...line, agent: alike }
}

const hired = new Set(['NO', 'US'])
const strange = (chance: Chance, day: number) => deviceOf(chance, day, true)

// The victim's kind of device and system as somebody else has them.
function alikeAgent(chance: Chance, agent: Agent | undefined, day: number, set: Knobs): Agent {
  for (let tries = 0; tries < 40; tries++) {
    const device = strange(chance, day)
    if (agent?.device === device.kind && agent.os.startsWith(device.system)) return agentOf(device, day, set)
  }
  return agentOf(strange(chance, day), day, set)
}
