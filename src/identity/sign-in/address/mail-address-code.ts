import type { Act } from '#platform/act.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { issueCode } from '../../one-time-codes/issue-code.ts'
import type { AccountRow, JourneyRow } from '../../tables.ts'
import { codeOf } from '../ask-code.ts'
import { seenOf, type Visit } from '../visit.ts'

/** A journey with the address typed in it, the account it is for, and the browser. */
export interface AddressToProve {
  journey: JourneyRow
  account: AccountRow
  visit: Visit
}

/**
 * Sends a code to the address typed in this journey; the one before is dead, whatever address it went to. All but the
 * journey's very first count as resends, so that another address brings no more mails than the same one again.
 */
export async function mailAddressCode(
  act: Act,
  world: World,
  { journey, account, visit }: AddressToProve,
): Promise<Outcome<'too-many-resends'>> {
  if (!journey.new_address) return refused('too-many-resends')
  return issueCode(act, world, {
    ...codeOf(journey, account),
    to: journey.new_address,
    told: 'address',
    ...seenOf(visit),
    isResend: await hasSent(act, journey),
  })
}

async function hasSent(act: Act, journey: JourneyRow): Promise<boolean> {
  const sent = await act.row(sql`select 1 from identity_code where journey_id = ${journey.id} limit 1`)
  return sent !== undefined
}
