import fc from 'fast-check'
import { expect } from 'vitest'
import type { Browser } from '../../support/browser.ts'
import { codeTo, wrongCode } from '../../support/gate.ts'
import type { TestServer } from '../../support/server.ts'
import { knock } from '../../support/signed-in.ts'
import type { TestWorld } from '../../support/world.ts'
import {
  deviceMark,
  forgive,
  grace,
  holds,
  isDue,
  isKnown,
  type Journey,
  journeyLives,
  type Model,
  objection,
  type Person,
  renew,
  spendTry,
} from './model.ts'

/** The real thing: two servers of one house and a few browsers. */
export interface Real {
  readonly world: TestWorld
  readonly servers: readonly TestServer[]
  readonly browsers: Browser[]
  /** What came to pass over all runs, so that a test in which nothing happens is noticed. */
  readonly told: { sessions: number; resets: number; refused: number }
}

type Command = fc.AsyncCommand<Model, Real, true>
interface Step {
  id?: string
  step?: string
  refusal?: string
}

const session = '__Host-session'
const device = '__Host-device'
// Behind the first 43 letters stands the turn, which every sign-in renews.
const deviceOf = (browser: Browser) => browser.cookies.get(device)?.slice(0, 43) ?? ''
const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T
const nowOf = async ({ world }: Real) => (await world.clock.now()).getTime()

/** One command, followed by a look at every browser: who is inside must have come in honestly. */
function command(
  name: string,
  check: (model: Model) => boolean,
  run: (model: Model, real: Real) => Promise<void>,
): Command {
  return {
    check: async (model) => check(model),
    async run(model, real) {
      await run(model, real)
      for (const browser of real.browsers) await lookAt(browser, model, real)
    },
    toString: () => name,
  }
}

async function lookAt(browser: Browser, model: Model, real: Real): Promise<void> {
  const secret = browser.cookies.get(session)
  const at = await nowOf(real)
  const { status } = await browser.get('/api/session')
  const known = secret === undefined ? undefined : model.sessions.get(secret)
  const must = holds(known, at)
  if (must !== 'either') expect([secret, status]).toEqual([secret, must ? 200 : 401])
  if (status === 200 && known) known.seenAt = at
}

/** A session was given: on record with whom it is for, and the one before it is over. */
async function begin(
  { model, real, browser }: { model: Model; real: Real; browser: Browser },
  person: Person,
  before: string | undefined,
) {
  const [secret, since] = [browser.cookies.get(session) ?? '', await nowOf(real)]
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(model.sessions.has(secret)).toBe(false)
  const old = before === undefined ? undefined : model.sessions.get(before)
  if (old) old.isOver = true
  model.sessions.set(secret, { person, generation: person.generation, since, seenAt: since, isOver: false })
  real.told.sessions += 1
}

const isCode = (journey: Journey) => journey.step === 'code'
const hasJourney = (model: Model) => model.journeys.length > 0

/** Types an ID and a password; a session at once is only for a device that a code has made known. */
export const typePassword = (who: number, which: number, tab: number) =>
  command(
    `password ${who}:${which} in ${tab}`,
    () => true,
    async (model, real) => {
      const [person, browser] = [pick(model.people, who), pick(real.browsers, tab)]
      const password = which === 0 ? 'never-was-it-9' : person.password
      const [before, openedAt] = [browser.cookies.get(session), await nowOf(real)]
      const { path, step } = await knock(browser, { id: person.id, password })
      const mine = deviceOf(browser)
      if (step === 'done') {
        expect([person.id, password]).toEqual([person.id, person.password])
        expect(isKnown(model, mine, person)).toBe(true)
        return begin({ model, real, browser }, person, before)
      }
      expect(browser.cookies.get(session)).toBe(before)
      if (step !== 'code') {
        real.told.refused += 1
        return
      }
      expect(password).toBe(person.password)
      const code = await codeTo(real.world, person.address)
      const { generation } = person
      model.journeys.push({
        ...{ kind: 'sign-in', path, person, generation, device: mine, openedAt, step: 'code' },
        codes: [{ code, at: openedAt }],
      })
    },
  )

/** Asks for a reset, which tells nothing and opens nothing. */
export const askReset = (who: number, tab: number) =>
  command(
    `reset ${who} in ${tab}`,
    () => true,
    async (model, real) => {
      const [person, browser] = [pick(model.people, who), pick(real.browsers, tab)]
      const openedAt = await nowOf(real)
      const before = (await real.world.mailTo(person.address)).length
      const door = /^\d+$/.test(person.id) ? 'member' : 'administrator'
      const begun = await browser.post<Step>('/api/recovery', { door, language: 'ja' })
      const path = `/api/recovery/${begun.body.id}`
      expect((await browser.post<Step>(`${path}/identify`, { id: person.id })).body.step).toBe('code')
      const isMailed = (await real.world.mailTo(person.address)).length > before
      const codes = isMailed ? [{ code: await codeTo(real.world, person.address), at: openedAt }] : []
      const { generation } = person
      model.journeys.push({
        ...{
          kind: 'recovery',
          path,
          person,
          generation,
          device: deviceOf(browser),
          openedAt,
          step: 'code',
          codes,
        },
      })
    },
  )

const resend = (which: number) =>
  command(
    `resend ${which}`,
    (model) => model.journeys.some(isCode),
    async (model, real) => {
      const journey = pick(model.journeys.filter(isCode).toReversed(), which)
      const browser = real.browsers.find((one) => deviceOf(one) === journey.device)
      if (!browser) return
      const [at, before] = [await nowOf(real), (await real.world.mailTo(journey.person.address)).length]
      await browser.post(`${journey.path}/resend`)
      if ((await real.world.mailTo(journey.person.address)).length > before)
        journey.codes.push({ code: await codeTo(real.world, journey.person.address), at })
    },
  )

const kinds = ['newest', 'first', 'of another', 'wrong'] as const

function codeFor(model: Model, journey: Journey, kind: (typeof kinds)[number]): string {
  const newest = journey.codes.at(-1)?.code ?? '000000'
  const others = model.journeys
    .filter((one) => one !== journey)
    .flatMap(({ codes }) => codes.at(-1)?.code ?? [])
  if (kind === 'first') return journey.codes[0]?.code ?? '000000'
  if (kind === 'of another') return others.at(-1) ?? wrongCode(newest)
  return kind === 'newest' ? newest : wrongCode(newest)
}

/** Types a code in whatever browser: it opens its own journey, once, in its own browser, in time, within the tries. */
export const typeCode = (which: number, kind: number, tab: number) =>
  command(`code ${which}:${pick(kinds, kind)} in ${tab}`, hasJourney, async (model, real) => {
    const journey = pick(model.journeys.toReversed(), which)
    const browser = browserFor(journey, tab, real)
    const code = codeFor(model, journey, pick(kinds, kind))
    const [before, at] = [browser.cookies.get(session), await nowOf(real)]
    const typed = { code, device: deviceOf(browser), at }
    const [against, due] = [objection(model, journey, typed), isDue(model, journey, typed)]
    const answer = await browser.post<Step>(`${journey.path}/code`, { code })
    const isTaken = answer.status === 200
    if (isTaken) expect(against).toBeUndefined()
    if (due) expect([journey.kind, answer.status]).toEqual([journey.kind, 200])
    if (!isTaken) {
      expect(browser.cookies.get(session)).toBe(before)
      if (isCode(journey) && typed.device === journey.device && against !== undefined)
        spendTry(model, journey, at)
      return
    }
    forgive(model, journey)
    journey.step = journey.kind === 'sign-in' ? 'done' : 'new-password'
    expect(answer.body.step).toBe(journey.step)
    if (journey.kind === 'recovery') return void expect(browser.cookies.get(session)).toBe(before)
    model.known.add(deviceMark(journey.device, journey.person))
    return begin({ model, real, browser }, journey.person, before)
  })

/** The journey's own browser, or for higher numbers any. */
function browserFor(journey: Journey, tab: number, { browsers }: Real): Browser {
  const own = browsers.find((one) => deviceOf(one) === journey.device)
  return tab < 3 && own ? own : pick(browsers, tab)
}

let passwords = 0
/** Ends a reset, with or without the right to. */
export const setPassword = (which: number, tab: number) =>
  command(`new password ${which} in ${tab}`, hasJourney, async (model, real) => {
    const parked = model.journeys.filter(({ step }) => step === 'new-password')
    const journey = parked[which] ?? pick(model.journeys.toReversed(), which)
    const browser = browserFor(journey, tab, real)
    const password = `tsubaki-no-mizu-${++passwords}`
    const { status } = await browser.post<Step>(`${journey.path}/new-password`, { password })
    if (status !== 200) return
    expect(journey).toMatchObject({ kind: 'recovery', step: 'new-password', device: deviceOf(browser) })
    expect(journey.generation).toBe(journey.person.generation)
    expect(await nowOf(real)).toBeLessThan(journey.openedAt + journeyLives + grace)
    journey.step = 'done'
    renew(model, journey.person, password)
    real.told.resets += 1
  })

const signOut = (tab: number) =>
  command(
    `sign out in ${tab}`,
    () => true,
    async (model, real) => {
      const browser = pick(real.browsers, tab)
      const known = model.sessions.get(browser.cookies.get(session) ?? '')
      if ((await browser.post('/api/sign-out')).status === 204 && known) known.isOver = true
    },
  )

/** Somebody else's cookies, all or one of them; or none any more. */
const foreignCookies = (from: number, to: number, what: number) =>
  command(
    `cookies ${what} of ${from} to ${to}`,
    () => true,
    async (_model, { browsers }) => {
      const [source, thief] = [pick(browsers, from), pick(browsers, to)]
      if (source === thief) return thief.cookies.clear()
      for (const name of [device, session].slice(what % 2)) {
        const value = source.cookies.get(name)
        if (value) thief.cookies.set(name, value)
      }
    },
  )

const wait = (minutes: number) =>
  command(
    `${minutes} minutes`,
    () => true,
    async (_model, { world }) => world.advance({ minutes }),
  )

const n = (most: number) => fc.nat({ max: most })

const rightPassword = fc.tuple(n(1), fc.constant(1), n(2)).map(([a, b, c]) => typePassword(a, b, c))
const newestCode = fc.tuple(n(2), fc.constant(0), n(5)).map(([a, b, c]) => typeCode(a, b, c))
const parkedReset = fc.tuple(n(1), n(3)).map(([a, b]) => setPassword(a, b))

/** Commands in any order, those that lead somewhere more often. */
export const commands = (most: number) =>
  fc.commands<Model, Real, true>(
    [
      ...[rightPassword, rightPassword, rightPassword, newestCode, newestCode, newestCode, newestCode],
      ...[parkedReset, parkedReset],
      fc.tuple(n(1), n(1), n(2)).map(([a, b, c]) => typePassword(a, b, c)),
      fc.tuple(n(5), n(3), n(5)).map(([a, b, c]) => typeCode(a, b, c)),
      fc.tuple(n(5), n(3), n(5)).map(([a, b, c]) => typeCode(a, b, c)),
      fc.tuple(n(1), n(2)).map(([a, b]) => askReset(a, b)),
      fc.tuple(n(1), n(2)).map(([a, b]) => askReset(a, b)),
      n(3).map(resend),
      n(2).map(signOut),
      fc.tuple(n(2), n(2), n(1)).map(([a, b, c]) => foreignCookies(a, b, c)),
      fc.constantFrom(1, 4, 11, 31, 61).map(wait),
    ],
    { maxCommands: most, size: 'max' },
  )
