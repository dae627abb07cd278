import { sql } from '#platform/sql.ts'
import type { Browser } from './browser.ts'
import { openCompany } from './company.ts'
import { enrol } from './first-address.ts'
import { ken } from './people.ts'
import type { TestServer } from './server.ts'
import { firstSignIn, withProof } from './signed-in.ts'
import type { TestWorld } from './world.ts'

const password = 'Nagisa-4417'

/** A company with Aoi, its administrator, signed in, and Ken, a ticketing manager whose address is not stored. */
export async function openWithKen(world: TestWorld, server: TestServer, word: string) {
  const { companyId, administrator } = await openCompany(world, word)
  const aoi = { id: administrator.signInId, address: `aoi@${word}.example`, password }
  const browser = await firstSignIn(world, server, aoi)
  const send = (method: string, path: string, body?: unknown) =>
    withProof(world, browser, aoi.address, (headers) => browser.call(method, path, body, headers))
  const sales = await send('POST', '/api/departments', { code: 'S01', name: '営業部' })
  // What the two routes answer is held by their own shapes.
  const departmentId = (sales.body as { id: string }).id
  const address = `ken@${word}.example`
  const made = await send('POST', '/api/people', ken(departmentId, { address }))
  const { person, signInId } = made.body as { person: { id: string }; signInId: string }
  await firstSignIn(world, server, { id: signInId, address, password })
  const account = await world.db.row<{ id: string }>(sql`
    update identity_account set address = null where sign_in_id = ${signInId} returning id`)
  return {
    companyId,
    aoi: { ...aoi, accountId: administrator.accountId, personId: administrator.personId, browser, send },
    ken: { companyId, accountId: account?.id ?? '', signInId, password, address: '', personId: person.id },
  }
}
export type WithKen = Awaited<ReturnType<typeof openWithKen>>

/** Signs somebody in by an address of his own choice; the browser carries the limited session. */
export async function enrolOver(
  world: TestWorld,
  server: TestServer,
  who: { companyId: string; accountId: string; signInId: string; password: string },
  address: string,
): Promise<Browser> {
  const { gate } = await enrol(world, { ...who, address: '' }, address)
  const browser = server.browser()
  for (const [name, value] of gate.cookies) browser.cookies.set(`__Host-${name}`, value)
  return browser
}

/** Takes the stored address of an administrator away, as the legacy portal left some. */
export async function withoutAddress(world: TestWorld, accountId: string): Promise<void> {
  await world.db.run(sql`
    update identity_account set address = null, security_version = security_version + 1 where id = ${accountId}`)
}
