import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newGate, newManager, newTraveller } from '../../../test/support/gate.ts'
import { newStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Door } from '../tables.ts'
import { beginRecovery } from './begin-recovery.ts'
import { enterResetCode } from './enter-reset-code.ts'
import { identify } from './identify.ts'
import { resendResetCode } from './resend-reset-code.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

/** The questions that one step asks the database, in their order. */
async function queriesOf(step: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  await step()
  // The clock of recurring jobs may strike meanwhile; a reset puts in the delivery of its mail and nothing else.
  const queries = asked.mock.calls
    .map(([query]) => textOf(query))
    .filter((text) => !/\bjobs\./.test(text) || text.includes("'mail.deliver'"))
  asked.mockRestore()
  return queries
}

const textOf = (query: unknown) =>
  typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : String(query)

/** The work of a reset by somebody without the mailbox: ID named, code sent again, code guessed. */
async function workOf(door: Door, id: string) {
  const gate = newGate(world)
  const device = { hash: world.random.bytes(32), isNew: true, cookies: [] }
  const begun = await beginRecovery(world, { door, language: 'ja', device })
  const visit = { ...gate.visit(), journeyId: begun.id, device: device.hash }
  return {
    identify: await queriesOf(() => identify(world, visit, id)),
    resend: await queriesOf(() => resendResetCode(world, visit)),
    code: await queriesOf(() => enterResetCode(world, visit, '000000')),
  }
}

it('attack-10 OWASP-CS-Forgot-1 ASVS-6.3.8 does the same work in a reset for known, unknown, suspended and addressless IDs, step by step', async () => {
  const [known, suspended, mute] = [await newManager(world), await newManager(world), await newManager(world)]
  await world.db.run(sql`update identity_account set status = 'suspended' where id = ${suspended.accountId}`)
  await world.db.run(sql`update identity_account set address = null where id = ${mute.accountId}`)
  const [member, temporary] = [await newTraveller(world), await newTraveller(world, { status: 'temporary' })]
  const expected = await workOf('administrator', 'QQ7QQ8QQ9')
  expect(expected.identify.length).toBeGreaterThan(5)
  const ids: [Door, string][] = [
    ['administrator', known.signInId],
    ['administrator', suspended.signInId],
    ['administrator', mute.signInId],
    ['administrator', member.number],
    ['member', member.number],
    ['member', temporary.number],
    ['member', '1234567'],
    ['staff', (await newStaff(world)).signInId],
    ['staff', known.signInId],
    ['administrator', (await newStaff(world)).signInId],
  ]
  for (const [door, id] of ids) expect([door, id, await workOf(door, id)]).toEqual([door, id, expected])
})
