import { operatorCompany } from '#platform/author.ts'
import type { Db } from '#platform/sql.ts'
import type { DeviceView } from './contract.ts'
import { devicesOf, deviceView } from './rows.ts'

/** A device of the staff with whose it is. */
type StaffDevice = DeviceView & { readonly accountId: string }

/** Every company device of the staff, the newest first. */
export const staffDevices = async (db: Db): Promise<StaffDevice[]> =>
  (await devicesOf(db, operatorCompany)).map((row) => ({ ...deviceView(row), accountId: row.account_id }))
