import type { World } from '#platform/world.ts'

/** A signal as it waits for its receiver. */
export interface Waiting {
  position: number
  jti: string
  event: string
  claims: Record<string, unknown>
  madeAt: Date
}

/** The claims of a security event token (RFC 8417): the same each time it is sent, the moment of its making included. */
export const claimsFor = (
  world: Pick<World, 'config'>,
  receiver: { audience: string },
  { jti, claims, madeAt }: Waiting,
): Record<string, unknown> => ({
  ...{ iss: world.config.origin, aud: receiver.audience, jti, iat: Math.floor(madeAt.getTime() / 1000) },
  ...claims,
})
