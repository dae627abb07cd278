import { createHash } from 'node:crypto'
import type { Cookie } from '#platform/http/route.ts'

/** A session token as stored. Plain SHA-256 is enough for 256 random bits (OWASP session management). */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The cookie that carries a session; it ends with the browser, and on the server by idle and absolute limits. */
export const sessionCookie = (token: string): Cookie => ({ name: 'session', value: token })

/** Takes the session cookie away. */
export const noSessionCookie: Cookie = { name: 'session', value: '' }
