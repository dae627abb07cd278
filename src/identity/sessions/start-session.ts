import type { Act } from '#platform/act.ts'
import type { Steps } from '#platform/acts/gather.ts'
import type { Session } from '#platform/author.ts'
import type { Cookie } from '#platform/http/route.ts'
import { part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { SessionProof } from '../authenticators/assurance.ts'
import { sessionCookie, tokenHash } from './session-token.ts'

/** Whom a session is for, and which browser holds it. */
export interface SessionStart {
  companyId: string
  accountId: string
  securityVersion: number
  /** Keyed hash of the device cookie. */
  device: Buffer
  network: string | undefined
  /** "Chrome / Windows". */
  userAgentFamily: string
  /** What the sign-in was proved by. */
  proof: SessionProof
  /** Which agency handed the person over, and by which of its keys. */
  agency?: { handle: string; kid: string }
  /** The session cookie the browser came with, if any: it ends, so nothing of the one before is shared (CWE-384). */
  replaces?: string | undefined
}

/** A session just begun; the secret is only in the cookie. */
export interface StartedSession {
  sessionId: string
  cookie: Cookie
}

/** Begins a session with a fresh 256-bit token; the profile's absolute limit runs from now. */
export function startSession(act: Act, world: World, start: SessionStart): StartedSession {
  const token = world.random.token()
  const sessionId = world.random.id()
  const expiresAt = new Date(act.now.getTime() + world.profile.sessions.absoluteHours * 3_600_000)
  const session = part`
    insert into identity_session (company_id, id, token_hash, account_id, security_version, device, network,
      user_agent_family, proof, agency, agency_key, created_at, last_seen_at, expires_at)
    values (${start.companyId}, ${sessionId}, ${tokenHash(token)}, ${start.accountId}, ${start.securityVersion},
      ${start.device}, ${start.network}, ${start.userAgentFamily}, ${start.proof}, ${start.agency?.handle},
      ${start.agency?.kid}, ${act.now}, ${act.now}, ${expiresAt})`
  act.together({ ...replacing(act, start), session })
  return { sessionId, cookie: sessionCookie(token) }
}

const replacing = (act: Act, { replaces }: SessionStart): Steps =>
  replaces === undefined
    ? {}
    : {
        replaced_session: part`
          update identity_session set ended_at = ${act.now}, ended_why = 'signed-in-again'
          where token_hash = ${tokenHash(replaces)} and ended_at is null`,
      }

/**
 * Gives a session a new token at a rise of trust; the old one is dead at once, the public id stays.
 * `securityVersion` carries the session over its account's own change (a new password, a new address).
 */
export async function rotateSession(
  act: Act,
  world: World,
  session: Session,
  securityVersion = session.securityVersion,
): Promise<Cookie> {
  const token = world.random.token()
  const rotated = await act.run(sql`
    update identity_session set token_hash = ${tokenHash(token)}, security_version = ${securityVersion}
    where company_id = ${session.companyId} and id = ${session.id} and ended_at is null`)
  if (rotated !== 1) throw new Error('The session to rotate has ended.')
  return sessionCookie(token)
}
