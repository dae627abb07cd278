import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { filesOf, type SourceFile } from '../../scripts/check/source-files.ts'
import {
  type Arrow,
  arrowsOf,
  callsOf,
  lineOfCall,
  linesOf,
  outside,
  statesOf,
} from '../../scripts/flows/chart.ts'
import { journeyArrows } from '../../scripts/flows/journeys.ts'
import { type Row, writesOf } from '../../scripts/flows/rows.ts'
import { ownRoutes } from '../../src/identity/own/routes.ts'
import { RecoveryView } from '../../src/identity/recovery/contract.ts'
import { recoveryRoutes } from '../../src/identity/recovery/routes.ts'
import { setPasswordRoutes } from '../../src/identity/set-password/routes.ts'
import { SignInView } from '../../src/identity/sign-in/contract.ts'
import { signInRoutes } from '../../src/identity/sign-in/routes.ts'
import { stepUpRoutes } from '../../src/identity/step-up/routes.ts'
import { importRoutes } from '../../src/organisation/imports/routes.ts'
import { peopleRoutes } from '../../src/organisation/people/routes.ts'
import type { RouteShape } from '../../src/platform/http/route.ts'
import { sql } from '../../src/platform/sql.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

const files = filesOf('src')
const pageOf = (name: string) => readFileSync(`docs/flows/${name}.md`, 'utf8')

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

describe('the drawn journeys', () => {
  const journeys: [string, z.ZodEnum][] = [
    ['sign-in', SignInView.shape.step],
    ['recovery', RecoveryView.shape.step],
  ]
  const drawn = (name: string) => arrowsOf(pageOf(name)).filter(({ to }) => to !== outside)

  it.each(journeys)('%s has the arrows of its acts, no more and no fewer', (name) =>
    expect(linesOf(drawn(name))).toEqual(linesOf(journeyArrows(files, name))),
  )

  it.each(journeys)('%s has the steps its screens know, and ends where the code ends it', (name, step) => {
    expect(statesOf(drawn(name))).toEqual(step.options.map(String).toSorted())
    const ends = arrowsOf(pageOf(name)).filter(({ to }) => to === outside)
    expect(ends.map(({ from }) => from)).toEqual(['done'])
  })

  it('both together have the steps the database allows', async () => {
    const allowed = await allowedBy('identity_journey', 'step')
    expect(statesOf([...drawn('sign-in'), ...drawn('recovery')])).toEqual(allowed)
  })

  const changed = (path: string, from: string, to: string): SourceFile[] =>
    files.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file))
  it.each([
    ['a code that is skipped', 'src/identity/recovery/identify.ts', "to: 'code'", "to: 'new-password'"],
    ['a way out of the first step', 'src/identity/sign-in/enter-password.ts', "to: 'company'", "to: 'done'"],
    ['an act at another step', 'src/identity/sign-in/choose-company.ts', "!== 'company'", "!== 'code'"],
    [
      'another first step',
      'src/identity/journeys/open-journey.ts',
      "'password' : 'identify'",
      "'code' : 'identify'",
    ],
    [
      'a step taken from another',
      'src/identity/recovery/enter-reset-code.ts',
      "from: 'code'",
      "from: 'identify'",
    ],
  ])('would notice %s', (_what, path, from, to) => {
    const seeded = changed(path, from, to)
    expect(seeded).not.toEqual(files)
    const compare = () => {
      for (const [name] of journeys)
        expect(linesOf(journeyArrows(seeded, name))).toEqual(linesOf(drawn(name)))
    }
    expect(compare).toThrow()
  })

  it('would notice an arrow that no act has', () => {
    const page = pageOf('sign-in').replace(
      'password --> done',
      'new_password --> company: enter-code\n    password --> done',
    )
    expect(linesOf(arrowsOf(page))).toContain('new-password --> company: enter-code')
    expect(linesOf(journeyArrows(files, 'sign-in'))).not.toContain('new-password --> company: enter-code')
  })
})

describe('the drawn rows', () => {
  const rows: [string, number, Row][] = [
    ['set-password', 0, { table: 'identity_link', first: 'open', opener: 'sendLinks' }],
    ['step-up', 0, { table: 'identity_step_up', first: 'asked' }],
    ['own-address', 0, { table: 'identity_address_change', first: 'waiting' }],
    [
      'registration',
      0,
      { table: 'organisation_person', first: 'active', column: 'status', opener: 'insertPeople' },
    ],
    ['registration', 1, { table: 'organisation_import', first: 'checking', column: 'state' }],
  ]
  const actsOf = (arrows: Arrow[]) =>
    [
      ...new Set(arrows.filter(({ by }) => by && by !== 'time').map(({ by, to }) => `${by} --> ${to}`)),
    ].toSorted()

  it.each(rows)('%s %i: every act that makes or moves a row is drawn, and no other', (name, nth, row) =>
    expect(actsOf(arrowsOf(pageOf(name), nth))).toEqual(writesOf(files, row)),
  )

  it.each(rows)('%s %i: the states are those the table can hold', async (name, nth, row) => {
    const arrows = arrowsOf(pageOf(name), nth)
    const states = row.column ? await allowedBy(row.table, row.column) : await momentsOf(row)
    expect(statesOf(arrows)).toEqual(states)
    const timed = arrows.filter(({ by }) => by === 'time').map(({ to }) => to)
    expect(new Set(timed)).toEqual(new Set(states.filter((state) => state === 'expired')))
  })

  it('would notice an act that is not drawn', () => {
    const stray = {
      path: 'src/identity/stray.ts',
      text: 'sql`update identity_link set used_at = $' + '{now} where true`',
    }
    const [, , row] = rows[0] ?? []
    expect(row && writesOf([...files, stray], row)).toContain('stray --> used')
  })
})

describe('the calls of the pages', () => {
  const calls: [string, readonly RouteShape[]][] = [
    ['sign-in', signInRoutes(async () => new Map())],
    ['recovery', recoveryRoutes],
    ['set-password', setPasswordRoutes],
    ['step-up', stepUpRoutes],
    ['own-address', ownRoutes.filter(({ path }) => path.includes('/address'))],
    ['registration', [...peopleRoutes.filter(({ method }) => method !== 'GET'), ...importRoutes]],
  ]
  const linesFor = (routes: readonly RouteShape[]) =>
    routes
      .map(({ method, path, who, refusals = {} }) =>
        lineOfCall(`${method} ${path}`, who.name, Object.keys(refusals)),
      )
      .toSorted()

  it.each(calls)('%s lists every call with who may make it and every refusal', (name, routes) =>
    expect(callsOf(pageOf(name))).toEqual(linesFor(routes)),
  )

  it('would notice a refusal that is missing from a page', () => {
    const page = pageOf('set-password').replace(' `password-like-id`', '')
    expect(callsOf(page)).not.toEqual(linesFor(setPasswordRoutes))
  })

  it('step-up names every operation that asks for a proof', () => {
    const listed = [...pageOf('step-up').matchAll(/^\| `([a-z-]+)` \| (?:always|when)/gm)].map(
      (match) => match[1],
    )
    const asked = files.flatMap(({ path, text }) =>
      path.endsWith('.test.ts') ? [] : [...text.matchAll(/operation: '([a-z-]+)'/g)].map((match) => match[1]),
    )
    expect(asked.length).toBeGreaterThan(3)
    expect(listed.toSorted()).toEqual([...new Set(asked)].toSorted())
  })
})

/** What a check of the database lets a column say. */
async function allowedBy(table: string, column: string): Promise<string[]> {
  const checks = await world.db.rows<{ text: string }>(sql`
    select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = ${table}::regclass and contype = 'c'`)
  const list = checks.find(({ text }) => text.startsWith(`CHECK ((${column} = ANY (ARRAY[`))?.text ?? ''
  return [...list.matchAll(/'([a-z-]+)'::text/g)].map((match) => match[1] ?? '').toSorted()
}

/** The states that the moments of a table tell, with its first. */
async function momentsOf({ table, first }: Row): Promise<string[]> {
  const columns = await world.db.rows<{ name: string }>(sql`
    select column_name as name from information_schema.columns where table_name = ${table} and column_name like '%\\_at'`)
  const named = columns.map(({ name }) => name.replace(/_at$/, '')).filter((name) => name !== 'created')
  return [first, ...named.map((name) => (name === 'expires' ? 'expired' : name))].toSorted()
}
