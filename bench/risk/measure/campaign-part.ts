import type { Campaign, Labelled } from '../attempt.ts'
import { operationFigures } from '../misuse/operations.ts'
import { poisonFigures } from '../misuse/poison.ts'
import { isOwn, type Scene, secondOf } from '../misuse/scene.ts'
import { victimFigures } from '../misuse/victims.ts'
import { type Ours, ours, oursInProduction } from '../ours.ts'
import { failuresPerAddress } from '../peers/failures-per-address.ts'
import { stopGuessing } from '../peers/stop-guessing.ts'
import { campaignOn, campaigns } from '../worlds/corporate/campaigns.ts'
import { corporateWorld } from '../worlds/corporate/corporate.ts'
import { numbered } from '../worlds/sso/sso.ts'
import type { Figures } from './figures.ts'
import { type Played, play } from './play.ts'

const size = { people: 400, days: 110 }
/** The day on which each campaign begins: what goes before is clean. */
const from = 85

/** What campaigns and other misuse meet in one corporate world, and what they cost the people. The clean days are played once. */
export function campaignFigures(seed: string): Figures {
  const people = corporateWorld(seed, size)
  const isLater = ({ attempt }: Labelled) => attempt.at >= secondOf(from)
  const [judge, strict] = [watched(ours(0.045)), oursInProduction()]
  const before = numbered(people.filter((one) => !isLater(one)))
  for (const one of [judge, strict]) play(before, one)
  const scene: Scene = { seed, people, after: people.filter(isLater), judge, day: from }
  const production = { ...scene, judge: strict }
  const figures = clean(scene, judge)
  for (const by of campaigns) {
    const campaign = campaignOn(seed, by, people, from)
    Object.assign(figures, withUs(by, numbered([...scene.after, ...campaign]), watched(judge.fork())))
    Object.assign(figures, withPeers(by, numbered([...people, ...campaign])))
  }
  return Object.assign(
    figures,
    ...[scene, production].map(poisonFigures),
    ...[scene, production].map(victimFigures),
    operationFigures(production),
  )
}

/** Clean days, once everybody has signed in: how often a campaign was seen that was none, and whom that cost a code. */
function clean({ after }: Scene, { alarms, fork }: Watched): Figures {
  const judge = watched(fork())
  play(numbered([...after]), judge)
  return {
    'campaigns/false alarms in 90 days': [...alarms, ...judge.alarms].filter((at) => at >= secondOf(20))
      .length,
    'campaigns/clean more codes per 10k': (10_000 * judge.forCampaign.size) / after.filter(isOwn).length,
  }
}

function withUs(by: Campaign, world: readonly Labelled[], judge: Watched): Figures {
  const played = play(world, judge)
  const start = world.findIndex(({ label }) => label.by === by)
  const last = world.findLastIndex(({ label }) => label.by === by)
  const flaggedAt = judge.alarms.find((at) => at >= (world[start]?.attempt.at ?? 0))
  const before = world.slice(start).filter(({ attempt }) => flaggedAt === undefined || attempt.at < flaggedAt)
  const own = world.slice(start, last + 1).filter(isOwn)
  return {
    [`campaigns/Sekisho/${by} hits asked`]: shareOf(hitsOf(world, by), (n) => played.asked[n] === 1),
    [`campaigns/${by} tries before it is flagged`]: before.filter(({ label }) => label.by === by).length,
    [`campaigns/${by} let in before it is flagged`]: before.filter(
      ({ attempt, label }) =>
        label.by === by && attempt.password === 'right' && played.asked[attempt.n] === 0,
    ).length,
    [`campaigns/${by} more codes per 10k`]:
      (10_000 * moreAsked(played, own, judge)) / Math.max(1, own.length),
  }
}

/** Sign-ins of people that were asked for the campaign's sake alone. */
const moreAsked = ({ asked }: Played, own: readonly Labelled[], judge: Watched) =>
  own.filter(({ attempt }) => asked[attempt.n] === 1 && judge.forCampaign.has(attempt.n)).length

function withPeers(by: Campaign, world: readonly Labelled[]): Figures {
  const hits = hitsOf(world, by)
  const rule = play(world, failuresPerAddress())
  const guessing = play(world, stopGuessing())
  return {
    [`campaigns/≥ 10 failures/${by} hits asked`]: shareOf(hits, (n) => (rule.scores[n] ?? 0) >= 10),
    [`campaigns/StopGuessing/${by} hits asked`]: shareOf(hits, (n) => (guessing.scores[n] ?? 0) >= 1),
  }
}

const hitsOf = (world: readonly Labelled[], by: Campaign) =>
  world.flatMap(({ attempt, label }, n) => (label.by === by && attempt.password === 'right' ? [n] : []))
const shareOf = (some: readonly number[], holds: (n: number) => boolean) =>
  some.filter(holds).length / some.length

interface Watched extends Ours {
  /** When a campaign was first spoken of. */
  readonly alarms: number[]
  /** Sign-ins whose score reached the threshold only with the campaign's weight, by number. */
  readonly forCampaign: Set<number>
}

/** Our judge, watched: when it raises an alarm, and for whose sake it asks. */
function watched(judge: Ours): Watched {
  const alarms: number[] = []
  const forCampaign = new Set<number>()
  let wasPressed = judge.isPressed()
  return {
    ...judge,
    alarms,
    forCampaign,
    asks(attempt, score) {
      const asks = judge.asks(attempt, score)
      if (!asks || !judge.isPressed()) return asks
      const weight = judge.explain(attempt).reasons.find(({ signal }) => signal === 'campaign')?.weight ?? 0
      if (weight > 0 && score >= judge.askAt() && score - weight < judge.askAt()) forCampaign.add(attempt.n)
      return asks
    },
    learn(attempt, outcome) {
      judge.learn(attempt, outcome)
      if (judge.isPressed() && !wasPressed) alarms.push(attempt.at)
      wasPressed = judge.isPressed()
    },
  }
}
