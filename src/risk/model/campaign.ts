import { isFirstRight, type Tried, type Try, weightOf } from '../campaigns/tried.ts'
import type { Levels } from './levels.ts'

/** Wrong tries of one kind or source, held against how many there usually are. */
export interface Gauge {
  /** What lies above the usual, summed up; it falls back to 0 in quiet times. */
  sum: number
  /** As of this day. */
  at: number
  /** What is usual in a day, and what came today so far. */
  usual: number
  today: number
}

/**
 * What the population shows of attacks that no single account or address would: tries without a device that fail, among all, at
 * numbers nobody has, and by network and browser. Each is held against its own past and against what succeeds there: on a
 * busy Monday both grow. The same try counts once, so a network's gauge tells how many accounts were tried from it.
 */
export interface Pressure {
  readonly gauges: Map<string, Gauge>
  /** The present day, and how many were counted so far: what is usual must be learned first. */
  day: number
  days: number
  /** Accounts that came right without a device: usually in a day, and today. */
  rights: { usual: number; today: number }
  /** The campaign that goes on: since when, and the gauge that showed it. */
  since: { readonly day: number; readonly by: string } | undefined
}

export const noPressure = (): Pressure => ({
  gauges: new Map([[everything, { sum: 0, at: 0, usual: 3, today: 0 }]]),
  ...{ day: 0, days: 0, rights: { usual: 3, today: 0 }, since: undefined },
})

/**
 * How much the campaign weighs on a sign-in: all, when neither device nor network are the account's; nothing on anybody else,
 * or an attacker could have people asked by making noise.
 */
export const pressureOn = (isPressed: boolean, { device, network }: Levels) =>
  isPressed && device === 2 && network >= 2 ? 1 : 0

const everything = 'all'
const nobodys = 'unknown'
/** Above this a campaign is spoken of, in all or in a part; it ends when that sum and the one of all have fallen to nothing. */
const limit = { all: 14, part: 20 }
const most = 60
/** Days in which only is learned what is usual. */
const learning = 3
/** Parts that are kept. */
const manyParts = 300

/** Takes a try into account, and says whether a campaign goes on now. */
export function pressed(pressure: Pressure, tried: Tried, one: Try): boolean {
  turnDay(pressure, Math.floor(one.day))
  if (!one.hasDevice && one.isRight && isFirstRight(tried, one)) relieve(pressure, one)
  if (!one.hasDevice && !one.isRight) suspect(pressure, one, weightOf(tried, one))
  return isOn(pressure, one.day)
}

/** Whether a campaign goes on at this moment, though nobody tries any more. */
export function isOn(pressure: Pressure, day: number): boolean {
  turnDay(pressure, Math.floor(day))
  const { since, gauges } = pressure
  if (!since) return false
  const left = [everything, since.by]
    .map((name) => gauges.get(name))
    .map((gauge) => gauge && sumAt(gauge, day))
  if (left.every((sum) => !sum)) pressure.since = undefined
  return pressure.since !== undefined
}

/** The networks or browsers that carry it, the heaviest first. */
export const carriers = ({ gauges }: Pressure, kind: 'network' | 'family', day: number) =>
  [...gauges]
    .filter(([name, gauge]) => name.startsWith(`${kind} `) && sumAt(gauge, day) > 0)
    .toSorted(([, one], [, other]) => other.sum - one.sum)
    .map(([name]) => name.slice(kind.length + 1))

const namesOf = ({ exists, network, family }: Try) => [
  everything,
  ...(exists ? [] : [nobodys]),
  ...(network === undefined ? [] : [`network ${network}`]),
  ...(family === undefined ? [] : [`family ${family}`]),
]

function suspect(pressure: Pressure, one: Try, weight: number): void {
  const { gauges, days, since } = pressure
  for (const name of namesOf(one)) {
    const gauge = gauges.get(name) ?? { sum: 0, at: one.day, usual: 0, today: 0 }
    gauges.set(name, gauge)
    gauge.sum = Math.min(most, sumAt(gauge, one.day) + weight)
    gauge.today += weight
    const isOver = gauge.sum >= (name === everything ? limit.all : limit.part)
    if (isOver && !since && days > learning) pressure.since ??= { day: one.day, by: name }
  }
  if (gauges.size > 2 * manyParts) forgetParts(pressure)
}

// Where many come right, some usually come wrong.
function relieve({ gauges, rights }: Pressure, one: Try): void {
  rights.today += 1
  const all = gauges.get(everything)?.usual ?? 0
  for (const name of [...namesOf({ ...one, exists: false })]) {
    const gauge = gauges.get(name)
    const usual = name === nobodys ? (gauge?.usual ?? 0) : all
    if (gauge) gauge.sum = Math.max(0, sumAt(gauge, one.day) - Math.min(2, usual / Math.max(1, rights.usual)))
  }
}

/** What is left of a sum at this moment: what is usual drains away evenly, and a little more. */
function sumAt(gauge: Gauge, at: number): number {
  gauge.sum = Math.max(0, gauge.sum - Math.max(0, at - gauge.at) * (gauge.usual + 4))
  gauge.at = Math.max(at, gauge.at)
  return gauge.sum
}

function turnDay(pressure: Pressure, day: number): void {
  if (day <= pressure.day) return
  // Quiet days count too; of more than a month nothing would be left.
  const quiet = pressure.day === 0 ? 0 : Math.min(30, day - pressure.day)
  for (let n = 0; n < quiet; n++) closeDay(pressure)
  if (quiet > 0) forgetParts(pressure)
  pressure.day = day
}

function closeDay(pressure: Pressure): void {
  pressure.days += 1
  // A day under attack teaches next to nothing: enough that what stays for good is usual in the end.
  const share = pressure.since ? 0.02 : Math.max(0.1, 1 / pressure.days)
  for (const one of [...pressure.gauges.values(), pressure.rights])
    learn(one, share, pressure.days <= learning)
}

function learn(one: { usual: number; today: number }, share: number, isLearning: boolean): void {
  const today = isLearning ? one.today : Math.min(one.today, 2 * one.usual + 4)
  one.usual += share * (today - one.usual)
  one.today = 0
}

function forgetParts({ gauges }: Pressure): void {
  const weight = ({ sum, usual, today }: Gauge) => sum + usual + today
  const parts = [...gauges]
    .filter(([name]) => name !== everything)
    .toSorted(([, one], [, other]) => weight(other) - weight(one))
  for (const [n, [name, gauge]] of parts.entries())
    if (n >= manyParts || weight(gauge) < 0.05) gauges.delete(name)
}
