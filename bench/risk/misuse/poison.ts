import { turnOn } from '../../../src/risk/devices/turns.ts'
import type { Labelled } from '../attempt.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { type Figures, meanOf } from '../measure/figures.ts'
import { type Played, play } from '../measure/play.ts'
import { attacksOn } from '../worlds/corporate/attackers.ts'
import { foreignAgent, popularAgent } from '../worlds/corporate/devices.ts'
import { numbered } from '../worlds/sso/sso.ts'
import { isOwn, type Scene, secondOf } from './scene.ts'

/** Share of accounts that are poisoned in each way; successes of each thief, the days they take, and the day after which is measured. */
const [share, times, lasts, settled] = [0.05, 20, 10, 11]
/** Thieves of each kind set against each of the owners' later sign-ins: they only ask, so there may be many. */
const probesEach = 5

const ways = ['codes', 'drift'] as const
type Way = (typeof ways)[number]

/**
 * D2: somebody has got into an account twenty times, each time past a code and on a device of his own; or has come again and again
 * from the victim's network with a browser that drifts away from the victim's a little each time. Whether other thieves are then
 * caught less, and the owner is asked more: the same days are played with and without.
 */
export function poisonFigures(scene: Scene): Figures {
  const { seed, after, judge, day } = scene
  const chance = chanceOf(seed, 'poison')
  const way = waysOf(chance, after)
  const late = after.filter(
    (one) => isOwn(one) && way.has(one.attempt.account) && one.attempt.at >= secondOf(day + settled),
  )
  const probes = Array.from({ length: probesEach }, (_, n) => attacksOn(`${seed}/${n}`, late, 1, 0)).flat()
  const poison = [...firstOf(after)].flatMap(([account, usual]) => {
    const by = way.get(account)
    return by === undefined
      ? []
      : by === 'codes'
        ? thiefWithCodes(chance, usual, day)
        : drifting(chance, usual, day)
  })
  const clean = play(numbered([...after, ...probes]), judge.fork())
  const spoilt = play(numbered([...after, ...poison, ...probes]), judge.fork())
  return Object.assign(
    {},
    ...ways.map((by) => changes(by, [clean, spoilt], (account) => way.get(account) === by)),
  )

  function changes(by: Way, twins: readonly [Played, Played], isHis: (account: string) => boolean): Figures {
    const from = secondOf(day + settled)
    const of = (wanted: (one: Labelled) => boolean) => {
      const [before, now] = twins.map((played) =>
        askedOf(played, (one) => isHis(one.attempt.account) && wanted(one)),
      )
      return (now ?? Number.NaN) - (before ?? Number.NaN)
    }
    return {
      [`poison/${judge.name}/${by}: thieves caught less`]: -of(({ label }) => label.probe === true),
      [`poison/${judge.name}/${by}: owners asked more`]: of((one) => isOwn(one) && one.attempt.at >= from),
    }
  }
}

const askedOf = ({ world, asked }: Played, isWanted: (one: Labelled) => boolean) =>
  meanOf(world.filter(isWanted).map(({ attempt }) => asked[attempt.n] ?? 0))

function waysOf(chance: Chance, after: readonly Labelled[]): Map<string, Way> {
  const way = new Map<string, Way>()
  for (const account of firstOf(after).keys()) {
    const lot = chance.next()
    if (lot < 2 * share) way.set(account, lot < share ? 'codes' : 'drift')
  }
  return way
}

/** How each account comes at first from here on. */
function firstOf(after: readonly Labelled[]): Map<string, Labelled['attempt']> {
  const first = new Map<string, Labelled['attempt']>()
  for (const one of after)
    if (isOwn(one) && !first.has(one.attempt.account)) first.set(one.attempt.account, one.attempt)
  return first
}

const moment = (chance: Chance, day: number, n: number) =>
  secondOf(day + (lasts * (n + chance.next())) / times)

function thiefWithCodes(chance: Chance, usual: Labelled['attempt'], day: number): Labelled[] {
  const isHired = chance.hits(0.5)
  const asn = isHired ? 95_000 + chance.below(12) : 92_000 + chance.below(80)
  const own = {
    ...{
      ip: `p${asn}.${chance.below(1e5)}`,
      asn,
      country: isHired ? 'JP' : chance.one(['US', 'VN', 'RO', 'BR']),
    },
    use: isHired ? ('hosting' as const) : ('plain' as const),
    agent: isHired ? popularAgent(chance, day) : foreignAgent(chance, day),
  }
  const id = `thief ${usual.account}`
  return Array.from({ length: times }, (_, n) => {
    const at = moment(chance, day, n)
    // His own cookie, renewed whenever he came: never an older one.
    const device =
      n === 0 ? { cookie: undefined, key: undefined } : { cookie: { id, turn: turnOn(at / 86_400) }, key: id }
    return {
      attempt: { ...usual, ...own, at, ...device },
      label: { n: 0, by: 'insider', passes: true, issued: n === 0 ? { id, key: id } : undefined },
    }
  })
}

// Nobody has a code here: what is asked fails, and what slips through is to shift what counts as usual.
function drifting(chance: Chance, usual: Labelled['attempt'], day: number): Labelled[] {
  return Array.from({ length: times }, (_, n) => ({
    attempt: {
      ...{ ...usual, at: moment(chance, day, n), cookie: undefined, key: undefined },
      agent: usual.agent && drifted(usual.agent, n),
    },
    label: { n: 0, by: 'insider', passes: false },
  }))
}

function drifted(agent: NonNullable<Labelled['attempt']['agent']>, n: number) {
  const newer = (name: string, by: number) => name.replace(/\d+$/, (version) => `${Number(version) + by}`)
  const [browser, os] = [newer(agent.browser, Math.ceil(n / 2)), newer(agent.os, Math.floor(n / 6))]
  return { ...agent, browser, os, string: `${browser} (${os})` }
}
