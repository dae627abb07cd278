import { endOpenOfMember, proofFor } from '#identity/public.ts'
import { maskAddress, sendMails } from '#mail/public.ts'
import { correctMemberAddress, findMember, type Member } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { type Asking, asOffice } from './as-office.ts'

type Refusal = 'member-unknown' | 'step-up-required'

/**
 * The office corrects a member's address (S1-70): codes on their way die and his sessions end in every company, the old
 * and the new address are told, and the next code goes to the new one only. Whoever does it proves himself anew.
 */
export function correctAddressOfMember(
  asking: Asking,
  wish: { number: string; address: string },
): Promise<Outcome<Refusal | 'forbidden'>> {
  const { world } = asking
  return asOffice<Refusal, undefined>(asking, async (act) => {
    const member = await findMember(act, wish.number)
    if (!member) return refused('member-unknown')
    if (member.address === wish.address) return done
    const proof = await proofFor(act, world, asking, {
      operation: 'correct-member-address',
      params: wish,
      always: true,
    })
    if (!proof.ok) return proof
    await endOpenOfMember(act, wish.number)
    const corrected = await correctMemberAddress(act, wish.number, wish.address)
    if (!corrected.ok) return corrected
    if (corrected.value.address !== wish.address) await tellBoth(act, world, corrected.value, wish.address)
    return done
  })
}

async function tellBoth(act: Act, world: World, { address, language }: Member, to: string): Promise<void> {
  const about = { at: act.now, kind: 'traveller' } as const
  const template = 'member-office'
  const toNew = { template, to, language, values: { ...about, event: 'address-new' } } as const
  if (!address) return sendMails(act, world, [toNew])
  const values = { ...about, event: 'address-old', newMasked: maskAddress(to) } as const
  await sendMails(act, world, [{ template, to: address, language, values }, toNew])
}
