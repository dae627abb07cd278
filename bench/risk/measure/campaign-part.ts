import type { Campaign, Labelled } from '../attempt.ts'
import { type Ours, ours } from '../ours.ts'
import { failuresPerAddress } from '../peers/failures-per-address.ts'
import { stopGuessing } from '../peers/stop-guessing.ts'
import { campaignOn, campaigns } from '../worlds/corporate/campaigns.ts'
import { corporateWorld } from '../worlds/corporate/corporate.ts'
import { begin } from '../worlds/corporate/sign-ins.ts'
import { numbered } from '../worlds/sso/sso.ts'
import type { Figures } from './figures.ts'
import { type Played, play } from './play.ts'

const size = { people: 400, days: 110 }
/** The day on which each campaign begins: what goes before is clean. */
const from = 85

/** What campaigns meet in one corporate world, and what they cost the people. */
export function campaignFigures(seed: string): Figures {
  const people = corporateWorld(seed, size)
  const figures = clean(numbered(people))
  for (const by of campaigns) {
    const world = numbered([...people, ...campaignOn(seed, by, people, from)])
    Object.assign(figures, withUs(by, world), withPeers(by, world))
  }
  return figures
}

/** Clean days, once everybody has signed in: how often a campaign was seen that was none. */
function clean(world: readonly Labelled[]): Figures {
  const judge = watching(0.045)
  play(world, judge)
  const settled = begin + 20 * 86_400
  return {
    'campaigns/false alarms in 90 days': judge.alarms.filter((n) => (world[n]?.attempt.at ?? 0) >= settled)
      .length,
  }
}

function withUs(by: Campaign, world: readonly Labelled[]): Figures {
  const judge = watching(0.045)
  const played = play(world, judge)
  const start = world.findIndex(({ label }) => label.by === by)
  const last = world.findLastIndex(({ label }) => label.by === by)
  const flagged = judge.alarms.find((n) => n >= start)
  const hits = hitsOf(world, by)
  const before = world.slice(start, flagged ?? world.length)
  const own = world
    .slice(start, last + 1)
    .filter(({ attempt, label }) => label.by === 'person' && attempt.password === 'right')
  return {
    [`campaigns/Sekisho/${by} hits asked`]: shareOf(hits, (n) => played.asked[n] === 1),
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
const moreAsked = ({ asked }: Played, own: readonly Labelled[], judge: Watching) =>
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

interface Watching extends Ours {
  /** Numbers of the attempts at which a campaign was first spoken of. */
  readonly alarms: number[]
  /** Sign-ins whose score reached the threshold only with the campaign's weight. */
  readonly forCampaign: Set<number>
}

/** Our judge, watched: when it raises an alarm, and for whose sake it asks. */
function watching(rate: number): Watching {
  const judge = ours(rate)
  const alarms: number[] = []
  const forCampaign = new Set<number>()
  let wasPressed = false
  return {
    ...judge,
    alarms,
    forCampaign,
    asks(attempt, score) {
      const asks = judge.asks?.(attempt, score) === true
      const weight = judge.explain(attempt).reasons.find(({ signal }) => signal === 'campaign')?.weight ?? 0
      if (asks && weight > 0 && judge.asks?.(attempt, score - weight) === false) forCampaign.add(attempt.n)
      return asks
    },
    learn(attempt, outcome) {
      judge.learn(attempt, outcome)
      if (judge.isPressed() && !wasPressed) alarms.push(attempt.n)
      wasPressed = judge.isPressed()
    },
  }
}
