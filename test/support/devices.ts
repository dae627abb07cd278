import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { bytesOf, devicesIn, type KeptDevice } from '../../src/risk/devices/kept-devices.ts'

/** An account, as whoever is tested has it. */
interface Whose {
  companyId: string
  accountId: string
}

/** What is remembered of an account, as it lies in its row. */
export const memoryRow = (world: World, { companyId, accountId }: Whose) =>
  world.db.row<{ state: Buffer; devices: Buffer; nonces: Buffer }>(sql`
    select state, devices, nonces from risk_memory where whose = risk_whose(${companyId}, ${accountId})`)

/** The devices on which a code was passed. */
export async function devicesOf(world: World, whose: Whose): Promise<KeptDevice[]> {
  const row = await memoryRow(world, whose)
  return devicesIn(row?.devices ?? Buffer.alloc(0))
}

/** Makes of each device what it would have become. */
export async function changeDevices(
  world: World,
  whose: Whose,
  change: Partial<KeptDevice> | ((device: KeptDevice) => KeptDevice),
): Promise<void> {
  const of = typeof change === 'function' ? change : (device: KeptDevice) => ({ ...device, ...change })
  const devices = Buffer.concat((await devicesOf(world, whose)).map((device) => bytesOf(of(device))))
  await world.db.run(sql`
    update risk_memory set devices = ${devices} where whose = risk_whose(${whose.companyId}, ${whose.accountId})`)
}

/** The devices are three months old: one of its first day would be asked for more. */
export const ageDevices = (world: World, whose: Whose) =>
  changeDevices(world, whose, (device) => ({
    ...device,
    firstSeen: new Date(device.firstSeen.getTime() - 90 * 86_400_000),
  }))
