import type { Labelled } from '../../attempt.ts'
import { type Chance, drawn } from '../../chance.ts'
import { agentOf, type Device, deviceOf } from './devices.ts'
import type { Knobs } from './knobs.ts'
import { begin, type Person } from './people.ts'
import { anywhere, countries, type Line } from './places.ts'

/** Somebody in an account that is not his: one attempt, and earlier ones that nobody noticed. */
export function takeoverOf(chance: Chance, person: Person, set: Knobs): Labelled[] {
  const last = person.times.at(-1) ?? 0
  const first = person.times[0] ?? 0
  const day = first + (last - first) * Math.sqrt(chance.next())
  const abroad = drawn(chance, countries.takeovers)
  const thief: Thief = {
    line: anywhere(chance, chance.hits(0.014) ? person.country : abroad),
    device: deviceOf(chance, day - 30),
  }
  const before = chance.hits(set.recurring) ? 1 + Math.floor(chance.wait(set.recurrences)) : 0
  const earlier = Array.from({ length: before }, () => attemptOf(chance, thief, day - chance.wait(6), set))
  const attempts = [...earlier, attemptOf(chance, thief, day, set)].toSorted((a, b) => a.at - b.at)
  // Only the last one was found out and labelled; the others stand in the data as successes like any other.
  return attempts.map((attempt, n) => ({
    attempt: { ...attempt, account: person.account },
    label: { n: 0, by: n === attempts.length - 1 ? 'takeover' : 'stranger', passes: false },
  }))
}

interface Thief {
  readonly line: Line
  readonly device: Device
}

function attemptOf(chance: Chance, thief: Thief, day: number, set: Knobs) {
  const other = chance.next()
  const line = other < set.sameLine ? thief.line : anywhere(chance, thief.line.country)
  const device = chance.hits(set.sameDevice) ? thief.device : deviceOf(chance, day - 30)
  return {
    n: 0,
    at: Math.max(begin, begin + Math.floor(day * 86_400)),
    account: '',
    exists: true,
    password: 'right' as const,
    ...line,
    agent: agentOf(device, day, set),
  }
}
