import type { CheckedMember } from '#membership/public.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { claimedId } from '../sign-in/claimed-id.ts'
import { type MemberTry, openAccountsOf, sideOfMember, tryMember } from '../sign-in/recognise-member.ts'

/**
 * Whether a typed number and password are a member's, for who has no account here yet. It is the sign-in's own try, with
 * its tries by number, side and network: there is no second budget to guess in (O2).
 */
export async function proveMember(
  world: World,
  visit: MemberTry['visit'],
  typed: { id: string; password: string },
): Promise<Outcome<'not-recognised' | 'temporary-card', CheckedMember>> {
  const { text: number, door } = claimedId(typed.id.normalize('NFKC'))
  const login = { visit, number, password: typed.password, isMemberNumber: door === 'member' }
  const scope = await sideOfMember(world, login, await openAccountsOf(world, login))
  return tryMember(world, login, scope)
}
