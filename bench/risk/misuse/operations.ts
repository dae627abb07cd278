import { familyMark } from '../../../src/risk/devices/kept-devices.ts'
import { turnOn } from '../../../src/risk/devices/turns.ts'
import { operationJudged } from '../../../src/risk/judge-operation.ts'
import type { Past } from '../../../src/risk/past.ts'
import { shipped } from '../../../src/risk/policies/policies.ts'
import type { OperationSignals } from '../../../src/risk/signals.ts'
import type { Attempt, Labelled } from '../attempt.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { type Figures, meanOf } from '../measure/figures.ts'
import { play } from '../measure/play.ts'
import type { Ours } from '../ours.ts'
import { attacksOn } from '../worlds/corporate/attackers.ts'
import { numbered } from '../worlds/sso/sso.ts'
import { always, type Deed, deedsOf, firstWishes, otherWishes, unjudged } from './deeds.ts'
import { isOwn, type Scene } from './scene.ts'

/** Somebody signed in who wants to do something. */
interface Session {
  readonly attempt: Attempt
  /** Whether the session comes with the device cookie it was given to. */
  readonly isAtHome: boolean
  /** Hours since the device was first proved. */
  readonly ageHours: number
  readonly minutesSinceProof: number | undefined
}

/** Share of sessions in which each thief sits once. */
const share = 0.25

const thieves = ['carried', 'at her desk', 'past a code', 'whole profile'] as const
type Thief = (typeof thieves)[number]

/** B5: what people do once they are signed in, and what four kinds of thieves want to do, by the rules that judge operations. */
export function operationFigures({ seed, people, after, judge }: Scene): Figures {
  const chance = chanceOf(seed, 'operations')
  const since = firstSeen(people)
  const own: Answer[] = []
  const theirs: Tried[] = []
  const world = numbered([...after])
  const lines = linesOf(seed, after)
  const fork = judge.fork()
  play(world, {
    ...fork,
    learn(attempt, outcome) {
      fork.learn(attempt, outcome)
      if (!outcome.success || !attempt.role) return
      const ageHours =
        (attempt.at - (since.get(attempt.cookie?.id ?? outcome.issued?.id ?? '') ?? attempt.at)) / 3600
      const cookie =
        attempt.cookie ?? (outcome.issued && { id: outcome.issued.id, turn: turnOn(attempt.at / 86_400) })
      const proved = outcome.code === 'passed' ? 0 : undefined
      const session = { attempt: { ...attempt, cookie }, isAtHome: true, ageHours, minutesSinceProof: proved }
      own.push(...daily(chance, fork, session))
      if (!chance.hits(share)) return
      for (const thief of thieves)
        theirs.push(...wishes(chance, fork, thief, stolen(chance, thief, session, lines)))
    },
  })
  return figuresOf(own, theirs)
}

interface Tried extends Answer {
  readonly thief: Thief
  readonly isFirstWish: boolean
}

const wishes = (chance: Chance, judge: Ours, thief: Thief, session: Session): Tried[] =>
  [firstWishes, otherWishes].map((of) => ({
    ...answerOf(judge, session, chance.one(of)),
    ...{ thief, isFirstWish: of === firstWishes },
  }))

interface Answer extends Deed {
  /** By the rules alone. */
  readonly judged: boolean
  readonly asked: boolean
}

function answerOf(judge: Ours, session: Session, deed: Deed): Answer {
  const judged = !unjudged.includes(deed.operation) && asksFor(judge, session, deed)
  return { ...deed, judged, asked: judged || always.includes(deed.operation) }
}

// Who passes a code is not asked again for half an hour.
function daily(chance: Chance, judge: Ours, session: Session): Answer[] {
  let proved = session.minutesSinceProof
  return deedsOf(chance, session.attempt.role ?? 'traveller').map(({ minute, ...deed }) => {
    const answer = answerOf(
      judge,
      { ...session, minutesSinceProof: proved === undefined ? undefined : minute - proved },
      deed,
    )
    if (answer.asked) proved = minute
    return answer
  })
}

/** A session as a thief holds it. */
function stolen(chance: Chance, thief: Thief, session: Session, lines: readonly Attempt[]): Session {
  const { ip, asn, country, use } = chance.one(lines)
  const line = { ip, asn, country, use }
  const moment = chance.next() * 120
  if (thief === 'carried')
    return {
      ...session,
      attempt: { ...session.attempt, ...line },
      isAtHome: false,
      minutesSinceProof: undefined,
    }
  if (thief === 'at her desk')
    return { ...session, minutesSinceProof: session.minutesSinceProof === undefined ? undefined : moment }
  // The code he passed has made his line and his browser known ones, and his device one of today.
  if (thief === 'past a code') return { ...session, ageHours: 0, minutesSinceProof: moment / 4 }
  return { ...session, attempt: { ...session.attempt, ...line }, minutesSinceProof: undefined }
}

const linesOf = (seed: string, after: readonly Labelled[]) =>
  attacksOn(seed, after, 0.05, 0)
    .filter(({ label }) => label.by === 'vpn' || label.by === 'infostealer')
    .map(({ attempt }) => attempt)

function firstSeen(people: readonly Labelled[]): Map<string, number> {
  const since = new Map<string, number>()
  for (const one of people) {
    const id = one.attempt.cookie?.id ?? one.label.issued?.id
    if (id && isOwn(one) && !since.has(id)) since.set(id, one.attempt.at)
  }
  return since
}

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'

/** What the production rules say, of the model's memory and an address and browser they can read. */
function asksFor(judge: Ours, session: Session, { operation, value }: Deed): boolean {
  const { seen, account } = judge.seen(session.attempt)
  const signals: OperationSignals = {
    ...{ companyId: 'c', accountId: 'a', kind: 'traveller', ip: '192.0.2.1', network: '192.0.2.0/24' },
    ...{ userAgent: firefox, device: session.isAtHome ? Buffer.alloc(32, 1) : undefined, deviceIsNew: false },
    ...{ recentFailures: 0, operation, value, minutesSinceProof: session.minutesSinceProof },
  }
  return operationJudged(signals, seen, pastOf(account, session)).ask !== 'none'
}

const pastOf = (account: Past['account'], { isAtHome, ageHours }: Session): Past => ({
  ...{
    account,
    company: account.habits,
    place: {},
    isRaised: false,
    ease: 0,
    isUnderAttack: false,
    suspects: [],
  },
  scale: { version: 0, crowd: { counts: {} } as Past['scale']['crowd'], askAt: 0, policy: shipped },
  device: isAtHome ? { ...desk, ageHours } : undefined,
  ...{ devices: Buffer.alloc(0), spent: Buffer.alloc(0) },
})

const desk = {
  ...{ mark: Buffer.alloc(8, 1), key: undefined, family: familyMark('firefox/linux') },
  ...{ firstSeen: new Date(0), lastDay: 0, turn: undefined },
}

function figuresOf(own: readonly Answer[], theirs: readonly Tried[]): Figures {
  const share = (of: readonly Answer[], by: 'asked' | 'judged' = 'asked') =>
    meanOf(of.map((one) => (one[by] ? 1 : 0)))
  const daily = ['change-language', 'end-session', 'change-person', 'suspend-person', ...unjudged]
  const [first, others] = [true, false].map((is) => theirs.filter(({ isFirstWish }) => isFirstWish === is))
  const of = (thief: Thief, some: readonly Tried[] = []) => share(some.filter((one) => one.thief === thief))
  return {
    'operations/thief asked': share(first ?? []),
    'operations/thief asked by the rules alone': share(first ?? [], 'judged'),
    ...Object.fromEntries(
      thieves.flatMap((thief) => [
        [`operations/${thief}: asked`, of(thief, first)],
        [`operations/${thief}: asked at other changes`, of(thief, others)],
      ]),
    ),
    'operations/people asked': share(own),
    'operations/people asked at what can do harm': share(
      own.filter(({ operation }) => !daily.includes(operation)),
    ),
  }
}
