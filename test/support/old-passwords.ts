import { storeOldHashes } from '#identity/public.ts'
import { storeOldMemberHashes } from '#membership/public.ts'
import { sql } from '#platform/sql.ts'
import { type SealedHash, takeOverHash } from '../../src/platform/old-hashes/take-over.ts'
import { type Manager, newManager, newTraveller, type Traveller } from './gate.ts'
import { oldPassword } from './old-hashes.ts'
import type { TestWorld } from './world.ts'

const importer = { by: 'system', name: 'tests' } as const

/** A hash of another system, read and sealed. */
export async function sealed(world: TestWorld, text: string): Promise<SealedHash> {
  const taken = await takeOverHash(world, text)
  if (!taken.ok) throw new Error(`${text}: ${taken.refusal}`)
  return taken.value
}

/** An administrator whose password came over from another system. */
export async function managerOfOld(world: TestWorld, text: string): Promise<Manager> {
  const manager = await newManager(world, { password: null })
  const hash = await sealed(world, text)
  const stored = await world.act(importer, (act) => storeOldHashes(act, [{ ...manager, hash }]))
  if (stored.length !== 1) throw new Error('The hash was not stored.')
  return { ...manager, password: oldPassword }
}

/** A registered member whose password came over from another system. */
export async function travellerOfOld(world: TestWorld, text: string): Promise<Traveller> {
  const traveller = await newTraveller(world)
  const { number } = traveller
  await world.db.run(sql`
    update membership_member set password_hash = null, password_set_at = null where number = ${number}`)
  const hash = await sealed(world, text)
  const stored = await world.act(importer, (act) => storeOldMemberHashes(act, [{ number, hash }]))
  if (stored.length !== 1) throw new Error('The hash was not stored.')
  return { ...traveller, password: oldPassword }
}

/** What lies in the database as this administrator's password. */
export async function hashOf(world: TestWorld, { accountId }: Manager): Promise<string> {
  const found = await world.db.row<{ hash: string | null }>(sql`
    select password_hash as hash from identity_account where id = ${accountId}`)
  return found?.hash ?? ''
}

/** What lies in the database as this member's password. */
export async function memberHashOf(world: TestWorld, { number }: Traveller): Promise<string> {
  const found = await world.db.row<{ hash: string | null }>(sql`
    select password_hash as hash from membership_member where number = ${number}`)
  return found?.hash ?? ''
}
