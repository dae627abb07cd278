import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesOf, type SourceFile } from '../../scripts/check/source-files.ts'
import { arrowsOf, outside, statesOf } from '../../scripts/flows/chart.ts'
import { flowFaults, journeys, pageOf, rows } from '../../scripts/flows/pages.ts'
import type { Row } from '../../scripts/flows/rows.ts'
import { RecoveryView } from '../../src/identity/recovery/contract.ts'
import { SignInView } from '../../src/identity/sign-in/contract.ts'
import { sql } from '../../src/platform/sql.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

const files = filesOf('src')

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

describe('the drawn journeys', () => {
  it('have the arrows, acts, calls, refusals and operations of the code, no more and no fewer', () =>
    expect(flowFaults(files)).toEqual([]))

  it.each([
    ['sign-in', SignInView.shape.step],
    ['recovery', RecoveryView.shape.step],
  ])('%s has the steps its screens know, and ends where the code ends it', (name, step) => {
    const arrows = arrowsOf(pageOf(name))
    expect(statesOf(arrows)).toEqual(step.options.map(String).toSorted())
    expect(arrows.filter(({ to }) => to === outside).map(({ from }) => from)).toEqual(['done'])
  })

  it('have together the steps the database allows', async () => {
    const drawn = journeys.flatMap((name) => arrowsOf(pageOf(name)))
    expect(statesOf(drawn)).toEqual(await allowedBy('identity_journey', 'step'))
  })

  it.each(rows)('%s %i has the states the table can hold', async (name, nth, row) => {
    const arrows = arrowsOf(pageOf(name), nth)
    const states = row.column ? await allowedBy(row.table, row.column) : await momentsOf(row)
    expect(statesOf(arrows)).toEqual(states)
    const timed = arrows.filter(({ by }) => by === 'time').map(({ to }) => to)
    expect(new Set(timed)).toEqual(new Set(states.filter((state) => state === 'expired')))
  })
})

describe('a code that goes its own way', () => {
  const changed = (path: string, from: string, to: string): SourceFile[] => {
    const seeded = files.map((file) =>
      file.path === path ? { path, text: file.text.replace(from, to) } : file,
    )
    expect(seeded).not.toEqual(files)
    return seeded
  }

  it.each([
    ['a way past the company', 'sign-in/enter-password.ts', "to: 'company'", "to: 'done'", '[*] --> company'],
    ['another first step', 'journeys/open-journey.ts', "'identify'", "'code'", '[*] --> identify'],
    ['another act', 'sign-in/routes.ts', 'resendCode(world', 'chooseCompany(world', 'code --> code'],
    [
      'another operation',
      'own/change-password.ts',
      "'change-password'",
      "'change-secret'",
      'change-password',
    ],
    [
      'a row moved otherwise',
      'set-password/set-password.ts',
      'set used_at',
      'set replaced_at',
      'set-password --> used',
    ],
  ])('is seen: %s', (_what, path, from, to, lost) => {
    const faults = flowFaults(changed(`src/identity/${path}`, from, to))
    expect(faults.join('\n')).toMatch(/ (lacks|invents) /)
    expect(
      faults.some((fault) => fault.includes(`invents ${lost}`) || fault.includes(`operation ${lost}`)),
    ).toBe(true)
  })

  it.each([
    ['an act at a step of another', 'sign-in/choose-company.ts', "!== 'company'", "!== 'code'"],
    ['a step taken from another', 'recovery/enter-reset-code.ts', "from: 'code'", "from: 'identify'"],
    ['a step that is skipped', 'recovery/identify.ts', "to: 'code'", "to: 'new-password'"],
  ])('is seen: %s', (_what, path, from, to) => {
    const seeded = changed(`src/identity/${path}`, from, to)
    let faults: string[] = []
    try {
      faults = flowFaults(seeded)
    } catch (fault) {
      // An act that contradicts itself cannot even be drawn.
      faults = [String(fault)]
    }
    expect(faults.join('\n')).toMatch(/ (lacks|invents|asks for) /)
  })
})

describe('a page that goes its own way', () => {
  it.each([
    ['sign-in', '[*] --> done: enter-password', 'code --> company: enter-code', 'lacks [*] --> done'],
    ['sign-in', '[*] --> done: enter-password', 'code --> company: enter-code', 'invents code --> company'],
    ['set-password', ' `password-like-id`', '', 'lacks POST /api/set-password for anyone'],
    [
      'own-address',
      '| with a password of ours |',
      '| anyone |',
      'invents POST /api/my-navigation/address for anyone',
    ],
    [
      'registration',
      'suspended: suspend-person',
      'suspended: let-person-leave',
      'lacks suspend-person --> suspended',
    ],
    ['step-up', '| `import-people` | when judged necessary |\n', '', 'lacks operation import-people'],
  ])('is seen: %s with «%s» as «%s»', (name, from, to, said) => {
    const seeded = (page: string) => (page === name ? pageOf(page).replace(from, to) : pageOf(page))
    expect(flowFaults(files, seeded).join('\n')).toContain(`docs/flows/${name}.md ${said}`)
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
