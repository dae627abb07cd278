import type { Act } from '#platform/act.ts'
import type { Cookie } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Budget, tryOnce } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { deviceFamily } from '../device-family.ts'
import type { Weakness } from '../policy/weakness-of.ts'
import { rotateSession } from '../sessions/start-session.ts'
import { tellPasswordChanged } from '../set-password/tell-password-changed.ts'
import { weaknessFor } from '../set-password/weakness-for.ts'
import type { Asking } from '../step-up/asking.ts'
import { proofFor } from '../step-up/proof-for.ts'
import { storePassword } from '../store-password.ts'
import type { AccountRow } from '../tables.ts'
import { ownAccount } from './own-account.ts'

/** The password one has and the one to come. */
export interface PasswordWish {
  current: string
  next: string
}

type Refusal = 'wrong-password' | 'password-same' | Weakness | 'step-up-required'

// Whoever found a session open must not find out the password by it; the gate's own count is left alone.
const ownPasswordTries: Budget = { name: 'own-password', tries: 5, restoresAfter: 60 * 60_000 }

/**
 * A signed-in person picks a new password by today's policy (S1-37, S1-42). Every other session ends, known devices,
 * codes and links too (attack-23); this session goes on under a new cookie (attack-22).
 */
export async function changePassword(
  world: World,
  asking: Asking,
  wish: PasswordWish,
): Promise<Outcome<Refusal, Cookie>> {
  const account = await ownAccount(world.db, asking.session)
  if (!(await isCurrent(world, account, wish.current))) {
    await world.act(asking.session, async (act) =>
      act.note('password-change-refused', { data: { why: 'wrong-password' } }),
    )
    return refused('wrong-password')
  }
  const weakness = wish.next === wish.current ? 'password-same' : weaknessFor(world, account, wish.next)
  if (weakness) return refused(weakness)
  // Hashed before the transaction opens: it takes longer than every query together.
  const hash = await world.hashing.hash(wish.next, insideCaller(account))
  return world.act(asking.session, (act) => keep(act, world, asking, { next: wish.next, hash }))
}

async function isCurrent(world: World, account: AccountRow, current: string): Promise<boolean> {
  const counted = { budget: ownPasswordTries, subject: account.id, scope: 'strangers' } as const
  const tried = await tryOnce(world, counted, async (allowed) => {
    const hash = allowed ? (account.password_hash ?? undefined) : undefined
    return (await world.hashing.matches(hash, current, insideCaller(account))) || undefined
  })
  return tried.value === true
}

const insideCaller = (account: AccountRow) => ({ key: account.id, inside: true })

async function keep(
  act: Act,
  world: World,
  asking: Asking,
  { next, hash }: { next: string; hash: string },
): Promise<Outcome<Refusal, Cookie>> {
  const { session } = asking
  // Bound to the very password, as a keyed hash: nothing stored or logged could be turned back into it.
  const params = { next: world.keys.mac('password of a proof', next).toString('base64url') }
  const proof = await proofFor(act, world, asking, { operation: 'change-password', params })
  if (!proof.ok) return proof
  const account = await holdForChange(act, session)
  const version = account && (await storePassword(act, world, { account, hash, keepSession: session.id }))
  if (!account || version === undefined) throw new Error('An account that was vouched for has changed.')
  act.note('password-changed', { data: { by: 'owner' } })
  await tellPasswordChanged(act, world, account, deviceFamily(asking.client.userAgent))
  return doneWith(await rotateSession(act, world, session, version))
}
