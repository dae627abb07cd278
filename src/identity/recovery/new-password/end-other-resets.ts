import { voidCodesTo } from '#mail/public.ts'
import { memberAddress } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/**
 * Ends what else is open of a member's resets: the journeys, their codes, and mails with codes that still wait
 * (attack-05, attack-23). Call it once the new password is kept: a reset that another act holds is left out, for it finds
 * by the password's time that it is over, and waiting for it could be waiting for each other.
 */
export async function endOtherResets(act: Act, world: World, number: string, but: string): Promise<void> {
  await act.run(sql`
    with ended as (
      update identity_journey set expires_at = greatest(${act.now}, created_at + interval '1 microsecond')
      where id in (
        select id from identity_journey
        where member_number = ${number} and purpose = 'recovery' and id <> ${but} and ended_at is null
          and expires_at > ${act.now}
        for update skip locked)
      returning id)
    update identity_code set replaced_at = ${act.now}
    where journey_id in (select id from ended) and used_at is null and replaced_at is null`)
  const address = await memberAddress(act, number)
  if (address) await voidCodesTo(act, world, address)
}
