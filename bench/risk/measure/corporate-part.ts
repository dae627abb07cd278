import { pack } from '../../../src/risk/memory/pack.ts'
import type { Attacker, Judge, Labelled } from '../attempt.ts'
import { type Ours, ours, oursInProduction } from '../ours.ts'
import { auth0Like } from '../peers/auth0-like.ts'
import { failuresPerAddress } from '../peers/failures-per-address.ts'
import { freeman } from '../peers/freeman.ts'
import { keycloakLike } from '../peers/keycloak-like.ts'
import { oktaLike } from '../peers/okta-like.ts'
import { random } from '../peers/random.ts'
import { stopGuessing } from '../peers/stop-guessing.ts'
import { calibrationOf, heldOf } from '../steadiness/calibration.ts'
import { constantsAudit } from '../steadiness/constants.ts'
import { firstLine } from '../steadiness/first-line.ts'
import { attackers, attacksOn } from '../worlds/corporate/attackers.ts'
import { corporateWorld } from '../worlds/corporate/corporate.ts'
import { numbered } from '../worlds/sso/sso.ts'
import { asStored } from './as-stored.ts'
import { audited } from './audits.ts'
import { type Figures, quantileOf } from './figures.ts'
import { frictionOf } from './friction.ts'
import { type Played, play } from './play.ts'
import { type Sample, sampleOf, shareFrom, thresholdAt } from './sample.ts'

/** Long enough that the later months are no longer those of newcomers alone. */
const size = { people: 700, days: 240 }
export const rates = [0.005, 0.01, 0.02, 0.03, 0.04] as const
export const caught = [0.98, 0.99, 0.995, 0.999] as const
/** The rate our engine is set to while it runs. */
const budget = 0.038

/** Everybody who is measured side by side. */
export const judges = (seed: string): Judge[] => [
  ours(budget),
  oursInProduction(),
  freeman(),
  oktaLike(),
  auth0Like(),
  keycloakLike(),
  stopGuessing(),
  failuresPerAddress(),
  random(seed),
]

/** All figures of one corporate world. */
export function corporateFigures(seed: string): Figures {
  const people = corporateWorld(seed, size)
  const world = numbered([...people, ...attacksOn(seed, people, 0.02)])
  const sample = sampleOf({ world })
  const { figures, played } = measured(seed, world, sample)
  const [own, lots] = ['Sekisho', 'random'].map((name) => played.get(name))
  if (!own || !lots) return figures
  return {
    ...figures,
    ...audited(seed, { own, lots }, sample),
    ...constantsAudit(seed, own, sample, budget),
    ...firstLine(seed),
    ...bareFriction(own, sample),
  }
}

/** What people would feel of a judge that asks on every device without a cookie of ours, and of nothing else. */
function bareFriction({ world, scores }: Played, sample: Sample): Figures {
  const asked = Uint8Array.from(world, ({ attempt }) => (attempt.cookie ? 0 : 1))
  const felt = frictionOf({ asks: () => false }, { world, scores, asked }, sample)
  return prefixed('corporate/every unknown device', felt)
}

/** The figures of all judges on a stream, whoever made it. */
export const streamFigures = (seed: string, world: readonly Labelled[]): Figures =>
  measured(seed, world, sampleOf({ world })).figures

function measured(seed: string, world: readonly Labelled[], sample: Sample) {
  const played = new Map<string, Played>()
  const figures: Figures = {}
  for (const judge of judges(seed)) Object.assign(figures, ofJudge(judge, world, sample))
  return { figures, played }

  function ofJudge(judge: Judge, world: readonly Labelled[], sample: Sample): Figures {
    // Of this thread alone: other programs on the machine do not count.
    const started = process.threadCpuUsage().user
    const one = play(world, judge)
    const micros = (process.threadCpuUsage().user - started) / world.length
    played.set(judge.name, one)
    return prefixed(`corporate/${judge.name}`, {
      'µs/attempt': micros,
      ...thresholds(one, sample),
      ...frictionOf(judge, one, sample),
      ...('accounts' in judge && ofOurs(judge as Ours, one, sample)),
    })
  }
}

const prefixed = (prefix: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}/${name}`, value]))

/** For each target rate the share of each attacker that is caught and what is really asked later; and the other way round. */
function thresholds(played: Played, sample: Sample): Figures {
  const figures: Figures = {}
  for (const rate of rates) {
    const threshold = thresholdAt(played, sample, rate)
    figures[`asked at ${rate}`] = shareFrom(played, sample.test, threshold)
    for (const by of attackers)
      figures[`${by} at ${rate}`] = shareFrom(played, sample.attackers.get(by) ?? [], threshold)
  }
  for (const by of attackers)
    for (const share of caught) figures[`${by} caught ${share}`] = rateFor(played, sample, by, share)
  return figures
}

/** Share of people's sign-ins that must be asked to catch this share of the attackers. */
function rateFor(played: Played, sample: Sample, by: Attacker, share: number): number {
  const scores = (sample.attackers.get(by) ?? []).map((n) => played.scores[n] ?? 0).toSorted((a, b) => b - a)
  const threshold = scores[Math.max(0, Math.ceil(scores.length * share) - 1)] ?? 0
  return shareFrom(played, sample.test, threshold)
}

const ofOurs = (judge: Ours, played: Played, sample: Sample): Figures => ({
  ...itself(played, sample),
  ...heldOf(played, sample, judge.rate),
  ...calibrationOf(played, sample),
  ...memoryOf(judge),
})

/** What a judge that asks by itself catches while it runs; stolen cookies apart by whether the device had a key to miss. */
function itself({ world, asked }: Played, { attackers: by }: Sample): Figures {
  const shareOf = (all: readonly number[]) => all.filter((n) => asked[n] === 1).length / all.length
  const hadKey = (n: number) => world[world[n]?.label.donor ?? -1]?.attempt.key !== undefined
  const stolen = by.get('infostealer') ?? []
  return {
    ...Object.fromEntries(attackers.map((name) => [`${name} asked`, shareOf(by.get(name) ?? [])])),
    'infostealer asked, of a device with a key': shareOf(stolen.filter(hadKey)),
    'infostealer asked, of one without': shareOf(stolen.filter((n) => !hadKey(n))),
  }
}

/** Bytes of an account as JSON. */
function memoryOf({ accounts }: Ours): Figures {
  const bytes = [...accounts.values()].map((account) => pack(asStored(account)).length)
  return { 'bytes an account': quantileOf(bytes, 0.5), 'bytes an account, at most': Math.max(...bytes) }
}
