import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import { isSignedBy } from '../device-keys/signed-by.ts'

// Nothing is stored of a challenge: it belongs to the session and to a span of time, and is taken in the next one too.
const spanMs = 5 * 60_000

const challengeIn = (world: World, session: Session, span: number): string =>
  world.keys.mac('staff-device', `${session.id} ${span}`).toString('base64url')

/** What a browser signs to show that it holds a device's key, in this session and now. */
export const challengeFor = (world: World, session: Session, now: Date): string =>
  challengeIn(world, session, Math.floor(now.getTime() / spanMs))

/** Whether a key signed a challenge of this session that still counts. */
export function hasSigned(
  world: World,
  act: Act,
  session: Session,
  { key, signature }: { key: KeyObject; signature: string },
): boolean {
  const span = Math.floor(act.now.getTime() / spanMs)
  return [span, span - 1].some((one) => isSignedBy(key, challengeIn(world, session, one), signature))
}

/** The key in the bytes that were stored of it. */
export const keyFrom = (spki: Buffer): KeyObject =>
  createPublicKey({ key: spki, format: 'der', type: 'spki' })

/** Twelve characters by which two people compare a device's keys. */
export function fingerprintOf(publicKey: Buffer, agentKey: Buffer): string {
  const hash = createHash('sha256').update(publicKey).update(agentKey).digest('hex')
  return (hash.slice(0, 12).match(/.{4}/g) ?? []).join('-')
}
