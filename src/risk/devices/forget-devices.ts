import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Account } from '../signals.ts'
import { whose } from '../whose.ts'

/**
 * Forgets every device and habit of an account: after a reset whoever was there before is a stranger again
 * (attack-23), and a closed account leaves nothing here.
 */
export async function forgetDevices(act: Act, account: Account): Promise<void> {
  await act.run(sql`delete from risk_memory where whose = ${whose(account)}`)
}
