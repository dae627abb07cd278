import { tokenHash } from '../../src/identity/sessions/session-token.ts'
import { sql } from '../../src/platform/sql.ts'
import type { Browser } from './browser.ts'
import type { Asking } from './company.ts'
import type { TestServer } from './server.ts'

/** A browser that carries somebody's session, as his sign-in would have left it. */
export async function browserOf(server: TestServer, { world, session }: Asking): Promise<Browser> {
  const token = world.random.token()
  await world.db.run(sql`
    update identity_session set token_hash = ${tokenHash(token)} where id = ${session.id}`)
  const browser = server.browser()
  browser.cookies.set('__Host-session', token)
  return browser
}
