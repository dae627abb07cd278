import { sql } from '#platform/sql.ts'
import { codeTo, type Gate, type Manager, type ManagerWish, newGate, newManager } from './gate.ts'
import type { TestWorld } from './world.ts'

let entered = 0

/** An address that nobody has used yet. */
export const freshAddress = () => `natsume${++entered}@tsubame.example`

/** A ticketing manager with a password and without an address, as the legacy portal left many. */
export async function newAddressless(world: TestWorld, wish: ManagerWish = {}): Promise<Manager> {
  const manager = await newManager(world, { kind: 'ticketing-manager', ...wish })
  await world.db.run(sql`update identity_account set address = null where id = ${manager.accountId}`)
  return manager
}

/** Signs in up to the step that asks for the address. */
export async function upToAddress(gate: Gate, manager: Manager): Promise<void> {
  await gate.begin('administrator')
  const asked = await gate.password(manager.signInId, manager.password)
  if (!asked.ok || asked.value.step !== 'address')
    throw new Error(`No address was asked: ${JSON.stringify(asked)}`)
}

/** Signs in, enters an address and proves it: signed in from then on, and limited. */
export async function enrol(
  world: TestWorld,
  manager: Manager,
  address = freshAddress(),
  gate = newGate(world),
) {
  await upToAddress(gate, manager)
  const sent = await gate.address(address)
  if (!sent.ok) throw new Error(`No code was sent: ${sent.refusal}`)
  const done = await gate.proveAddress(await codeTo(world, address))
  if (!done.ok || done.value.step !== 'done')
    throw new Error(`The sign-in did not end: ${JSON.stringify(done)}`)
  return { gate, address }
}

/** The entry of an account that waits, if one does. */
export async function waitingEntry(world: TestWorld, accountId: string) {
  return world.db.row<{ id: string; company_id: string }>(sql`
    select id, company_id from identity_first_address
    where account_id = ${accountId} and confirmed_at is null and refused_at is null and replaced_at is null`)
}
