import { beforeAll, describe, expect, it } from 'vitest'
import { companyKinds, type Session, staffKinds } from '#platform/author.ts'
import type { Route } from '#platform/http/route.ts'
import { sql } from '../../src/platform/sql.ts'
import { allRoutes } from '../../src/rooms.ts'
import type { Browser } from '../support/browser.ts'
import type { Asking } from '../support/company.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { browserOf } from '../support/session-of.ts'
import { staffSession } from '../support/staff.ts'
import { openTravelCompany, type TravelCompany } from '../support/travel-company.ts'
import { insertTrip, type TripRow } from '../support/trip-rows.ts'

/** Whoever calls; `isTheirs` of the company whose customers are looked for. */
interface Caller {
  readonly name: string
  readonly browser: Browser
  readonly session: Session | undefined
  readonly isTheirs: boolean
}

const routes = allRoutes(undefined)
let theirs: TravelCompany
let trip: TripRow
let callers: Caller[]
/** What is customer information of theirs (O6), as it would stand in an answer. */
let information: string[]
houseOfFile({ config: { requestsPerMinute: 1_000_000 } })
beforeAll(async () => {
  theirs = await openTravelCompany(world, 'tsubame', '731000417')
  trip = await insertTrip(world, theirs)
  const others = await openTravelCompany(world, 'hibari', '987654321')
  await call(theirs, { kanji: ['烏丸', '小夜'], kana: ['カラスマ', 'サヨ'], romaji: ['KARASUMA', 'SAYO'] })
  await call(others, { kanji: ['鷹', '匠'], kana: ['タカ', 'タクミ'], romaji: ['TAKA', 'TAKUMI'] })
  const of = async (name: string, asking: Asking, isTheirs = false): Promise<Caller> => ({
    ...{ name, isTheirs, session: asking.session },
    browser: await browserOf(server, asking),
  })
  const inCompany = ({ asking, manager, traveller }: TravelCompany, isTheirs: boolean) =>
    [asking, manager.asking, traveller.asking].map((one) => of(one.session.kind, one, isTheirs))
  callers = await Promise.all([
    ...inCompany(theirs, true),
    ...inCompany(others, false),
    ...staffKinds.map(async (kind) => of(kind, await staffSession(world, kind))),
  ])
  callers.push({ name: 'nobody', browser: server.browser(), session: undefined, isTheirs: false })
  const people = ['烏丸', '小夜', 'カラスマ', 'サヨ', 'KARASUMA', 'SAYO']
  const addresses = ['hanako@tsubame.example', 'ken@tsubame.example', 'aoi@tsubame.example']
  information = [...people, ...addresses, '731000417', trip.locator, ...trip.tickets.map((one) => one.number)]
})

type Called = Record<'kanji' | 'kana' | 'romaji', [family: string, given: string]>

/** Calls everybody of a company otherwise: in tests all are called alike, and so is the example in the file to fill in. */
async function call({ companyId }: TravelCompany, { kanji, kana, romaji }: Called): Promise<void> {
  await world.db.run(sql`
    update organisation_person set family_kanji = ${kanji[0]}, given_kanji = ${kanji[1]}, family_kana = ${kana[0]},
      given_kana = ${kana[1]}, family_romaji = ${romaji[0]}, given_romaji = ${romaji[1]} where company_id = ${companyId}`)
  await world.db.run(sql`
    update travel_passenger set family_kanji = ${kanji[0]}, given_kanji = ${kanji[1]}, family_kana = ${kana[0]},
      given_kana = ${kana[1]}, family_romaji = ${romaji[0]}, given_romaji = ${romaji[1]} where company_id = ${companyId}`)
}

/** A route's address with the ids of theirs in it. */
function addressOf({ path }: Route): string {
  const { companyId, traveller, departmentId } = theirs
  const ids: [RegExp, string][] = [
    [/^\/api\/(people|desk\/people)\//, traveller.personId],
    [/^\/api\/(trips|records)\//, trip.bookingId],
    [/^\/api\/desk\/companies\//, companyId],
    [/^\/api\/departments\//, departmentId],
  ]
  const id = ids.find(([where]) => where.test(path))?.[1] ?? world.random.id()
  return path.replaceAll(/:(seq|version|number|no)\b/g, '1').replaceAll(/:\w+/g, id) + asked(path)
}

/** What a route wants to be asked so that it shows something. */
function asked(path: string): string {
  if (path.startsWith('/api/statements')) return '?month=2026-01'
  if (path.startsWith('/api/whereabouts')) return '?from=2026-01-01&to=2026-02-01'
  if (path === '/api/trips/colleagues') return '?q=%E5%B1%B1%E7%94%B0'
  if (path === '/api/flights') return '?origin=HND&destination=CTS&on=2026-01-20'
  return ''
}

const mayCall = ({ who }: Route, { session }: Caller) => who.name === 'anyone' || who.passes(session)
const toldIn = (body: unknown) => information.filter((one) => JSON.stringify(body ?? '').includes(one))

describe('customer information', () => {
  it('S2-06 whoever may not call a route gets nothing from it, on every route and for every kind of account', async () => {
    const closed = routes.flatMap((route) =>
      callers.filter((caller) => !mayCall(route, caller)).map((caller) => [route, caller] as const),
    )
    expect(new Set(closed.map(([{ path }]) => path)).size).toBeGreaterThan(150)
    // All callers of one route at once: one after another would take its time on a busy machine.
    for (const ofOne of Map.groupBy(closed, ([route]) => route).values())
      await Promise.all(ofOne.map(([route, caller]) => mustBeClosed(route, caller)))
  }, 120_000)

  it('S2-06 what a reader is shown of customers comes from a route that says it holds that, and never of another company’s', async () => {
    const showing = new Set<string>()
    const wrong: string[] = []
    for (const route of routes.filter(({ method }) => method === 'GET'))
      for (const caller of callers.filter((one) => mayCall(route, one))) {
        const told = toldIn((await caller.browser.get(addressOf(route))).body)
        if (told.length === 0) continue
        showing.add(route.path)
        const isForeign = companyKinds.some((kind) => kind === caller.session?.kind) && !caller.isTheirs
        if (route.holds !== 'customer' || isForeign || !caller.session)
          wrong.push(`${route.path} (${route.holds}) tells ${caller.name}: ${told.join(' ')}`)
      }
    expect(wrong).toEqual([])
    // The test can see: these show what it looks for.
    for (const path of ['/api/people', '/api/people/:id', '/api/trips', '/api/trips/:id', '/api/me'])
      expect([...showing]).toContain(path)
    expect(showing.size).toBeGreaterThan(12)
  }, 120_000)

  it('S2-06 no staff but those whose office it is are let to a route that holds customer information', () => {
    const office: Record<string, string[]> = {}
    for (const kind of staffKinds) {
      const session = callers.find((one) => one.session?.kind === kind)?.session
      office[kind] = routes
        .filter(({ holds, who }) => holds === 'customer' && who.passes(session) && isNarrow(who.name))
        .map(({ path }) => path)
    }
    const only = (kind: string, start: RegExp) =>
      expect([kind, office[kind]?.filter((path) => !start.test(path))]).toEqual([kind, []])
    only('member-office', /^\/api\/desk\/members/)
    only('desk-agent', /^\/api\/desk\/(companies|first-addresses|change-notices)/)
    only('employee', /^$/)
    only('auditor', /^\/api\/(audit\/facts|watch\/)/)
    // They answer what customers ask at the contact window.
    for (const kind of ['security-officer', 'ciso'])
      only(kind, /^\/api\/(audit\/facts|watch\/|assurance\/inquiries\/)/)
  })
})

// What opens to all who are signed in shows each only what is his own.
const isNarrow = (who: string) => !['signed in', 'with a password of ours', 'any staff'].includes(who)

async function mustBeClosed(route: Route, { name, browser, session }: Caller): Promise<void> {
  const body = route.method === 'GET' ? undefined : {}
  const answer = await browser.call<object>(route.method, addressOf(route), body)
  const call = `${name} ${route.method} ${route.path}`
  expect([call, answer.status]).toEqual([call, session ? 403 : 401])
  expect([call, toldIn(answer.body)]).toEqual([call, []])
  expect(Object.keys(answer.body)).not.toContain('detail')
}
