import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { authenticate } from '../../src/identity/sessions/authenticate.ts'
import { freshAddress, newAddressless } from '../support/first-address.ts'
import { codeTo, type Gate, type Manager, newGate, wrongCode } from '../support/gate.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

/** One browser of the story: what it has typed, and whether its journey was given the code for that. */
interface Tab {
  gate: Gate
  address: string | undefined
  codes: string[]
}

/** One account without an address, and what the test knows of it. */
interface Told {
  owner: Manager
  tabs: Tab[]
  /** The address that was proved by its own newest code; nothing else may ever stand in the account. */
  proved: string | undefined
}

interface Step {
  name: 'password' | 'address' | 'withdraw' | 'resend' | 'prove' | 'sign-in code' | 'new password' | 'wait'
  tab: number
  /** Which code: the newest of this browser, its first, another browser's newest, or a wrong one. */
  code: number
}

let proofs = 0
const tabOf = (told: Told, n: number) => told.tabs[n % told.tabs.length] as Tab

async function take(told: Told, step: Step): Promise<void> {
  const tab = tabOf(told, step.tab)
  const { gate } = tab
  if (step.name === 'password') await gate.password(told.owner.signInId, told.owner.password)
  if (step.name === 'address') await enter(tab, freshAddress())
  if (step.name === 'withdraw') await gate.withdrawAddress()
  if (step.name === 'resend') await remember(tab, await gate.resendAddress())
  if (step.name === 'prove') await prove(told, tab, step)
  if (step.name === 'sign-in code') await gate.code(tab.codes.at(-1) ?? '000000')
  if (step.name === 'new password') await gate.newPassword('tsubaki-no-mizu-7')
  if (step.name === 'wait') await world.advance({ minutes: 4 })
}

async function enter(tab: Tab, address: string): Promise<void> {
  const outcome = await tab.gate.address(address)
  if (outcome.ok) tab.address = address
  await remember(tab, outcome)
}

async function remember(tab: Tab, outcome: { ok: boolean }): Promise<void> {
  if (outcome.ok && tab.address) tab.codes.push(await codeTo(world, tab.address))
}

async function prove(told: Told, tab: Tab, step: Step): Promise<void> {
  const newest = tab.codes.at(-1) ?? '000000'
  const others = told.tabs.filter((one) => one !== tab).flatMap(({ codes }) => codes.at(-1) ?? [])
  const code =
    [newest, tab.codes[0] ?? '111111', others[0] ?? '222222', wrongCode(newest)][step.code % 4] ?? ''
  const outcome = await tab.gate.proveAddress(code)
  if (!outcome.ok) return
  // Only the newest code of this browser's own journey proves anything, and only while nobody has an address yet.
  expect([code, told.proved]).toEqual([newest, undefined])
  told.proved = tab.address
  proofs += 1
}

/** Whatever was done: nobody is inside, unlimited, or stored, but by the proof of exactly that address. */
async function look(told: Told): Promise<void> {
  const account = await world.db.row<{ address: string | null; limited: boolean; waiting: number }>(sql`
    select a.address, a.limited_since is not null as limited,
      (select count(*)::int from identity_first_address f where f.account_id = a.id) as waiting
    from identity_account a where a.id = ${told.owner.accountId}`)
  const isProved = told.proved !== undefined
  expect(account).toEqual({
    ...{ address: told.proved ?? null, limited: isProved, waiting: isProved ? 1 : 0 },
  })
  for (const { gate } of told.tabs) {
    const session = await authenticate(world, gate.cookies.get('session'))
    if (session)
      expect([session.accountId, session.limited, isProved]).toEqual([told.owner.accountId, true, true])
  }
}

const names = [
  ...(['password', 'password', 'address', 'address', 'prove', 'prove', 'prove'] as const),
  ...(['withdraw', 'resend', 'sign-in code', 'new password', 'wait'] as const),
]
const anyStep = fc.record({ name: fc.constantFrom(...names), tab: fc.nat(2), code: fc.nat(5) })

// However little time there is: one goes the honest way to its end, and one comes second.
const honest: Step[] = (['address', 'prove'] as const).map((name) => ({ name, tab: 0, code: 0 }))
const second: Step[] = [0, 1].flatMap((n) =>
  [0, 1].map((tab): Step => ({ name: n === 0 ? 'address' : 'prove', tab, code: 0 })),
)

describe('the steps of a first address in any order', () => {
  it('S1-78 O8 attack-12 never store an address or open a session but by the proof of that very address', async () => {
    // SEED=… repeats a run; what failed is printed with its seed and its shortest way.
    const seed = Number(process.env.SEED ?? Date.now() % 2_147_483_647)
    const property = fc.asyncProperty(fc.array(anyStep, { minLength: 6, maxLength: 24 }), async (steps) => {
      const owner = await newAddressless(world)
      const tabs = [1, 2, 3].map((n): Tab => {
        return { gate: newGate(world, { ip: `198.51.${n}.20` }), address: undefined, codes: [] }
      })
      const told: Told = { owner, tabs, proved: undefined }
      for (const { gate } of tabs) {
        await gate.begin('administrator')
        await gate.password(owner.signInId, owner.password)
      }
      for (const step of steps) {
        await take(told, step)
        await look(told)
      }
    })
    const bounds = {
      examples: [[honest], [second]] as [Step[]][],
      numRuns: 20,
      interruptAfterTimeLimit: 40_000,
      markInterruptAsFailure: false,
    }
    await fc.assert(property, { seed, ...bounds })
    console.info(`first addresses in any order: SEED=${seed}, ${proofs} proofs`)
    expect(proofs).toBeGreaterThan(0)
  })
})
