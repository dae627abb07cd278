import { hashUnlessBusy } from '#platform/hashing/hashing.ts'
import type { World } from '#platform/world.ts'
import { builtInDirectory } from '../directory.ts'
import type { PasswordAttempt } from '../member.ts'

/** After a member's right password: what is stored of it becomes today's argon2id, if it is not yet. */
export async function upgradeMemberHash(
  world: World,
  { candidate, password, from }: PasswordAttempt,
): Promise<void> {
  const before = candidate?.secret
  if (!candidate || before === undefined || !world.hashing.needsRehash(before)) return
  const { number } = candidate.member
  const hash = await hashUnlessBusy(world.hashing, password, from)
  if (hash === undefined) return
  await world.act({ by: 'system', name: 'membership' }, async (act) => {
    if (await builtInDirectory.upgrade(act, { number, before, hash }))
      act.note('member-password-hash-upgraded', { personal: { number } })
  })
}
