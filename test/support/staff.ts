import { createStaff } from '#desk/public.ts'
import { operatorCompany, type StaffKind } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { Browser } from './browser.ts'
import { type Asking, signedInAs } from './company.ts'
import { addAppOver } from './enrolment.ts'
import { codeTo, type Manager } from './gate.ts'
import { hashedFor } from './hashed.ts'
import { digitsOf, nextStep } from './second-factor.ts'
import type { TestServer } from './server.ts'
import type { TestWorld } from './world.ts'

const password = 'tomoshibi-no-ma7'
let people = 0

/** Somebody of the operator's staff, with a password already set; `address` is where his codes go. */
export async function newStaff(world: TestWorld, kind: StaffKind = 'desk-agent'): Promise<Manager> {
  const address = `akari${++people}@desk.kazahana.example`
  const name = { ja: `灯 あかり${people}`, en: `TOMOSHI AKARI ${people}` }
  const made = await createStaff(
    world,
    { by: 'operator', name: 'tests' },
    { kind, name, address, language: 'ja' },
  )
  if (!made.ok) throw new Error('The staff account was not opened.')
  await world.db.run(sql`
    update identity_account set password_hash = ${await hashedFor(world, password)}, password_policy = 'document@1',
      password_set_at = ${await world.clock.now()} where id = ${made.value.accountId}`)
  return { companyId: operatorCompany, ...made.value, address, password }
}

/** Somebody of the staff, signed in and freshly proved, for acts: `session` is the author. */
export async function staffSession(world: TestWorld, kind: StaffKind = 'desk-agent'): Promise<Asking> {
  const { companyId, accountId } = await newStaff(world, kind)
  return signedInAs(world, { companyId, accountId, kind })
}

/** Somebody of the staff at his browser: where his codes go, and the secret of his app where he must have one. */
export type StaffBrowser = Browser & { readonly address: string; readonly secret?: string }

/**
 * Somebody of the staff, signed in over HTTP with the mailed code, and enrolled where he must be; his address or his app
 * comes along for step-ups.
 */
export async function signedInStaff(
  world: TestWorld,
  server: TestServer,
  kind: StaffKind = 'desk-agent',
): Promise<StaffBrowser> {
  const { signInId: id, password: typed, address } = await newStaff(world, kind)
  const browser = server.browser()
  const body = { door: 'staff', language: 'ja', id, password: typed }
  const asked = await browser.post<{ id: string; step: string }>('/api/sign-in', body)
  const code = await codeTo(world, address)
  const done = await browser.post<{ step: string }>(`/api/sign-in/${asked.body.id}/code`, { code })
  if (done.body.step !== 'done') throw new Error(`The sign-in did not end: ${JSON.stringify(done.body)}`)
  if (!server.world.profile.extras.mandatoryFor.includes(kind)) return { ...browser, address }
  const { secret } = await addAppOver(world, browser, address)
  return { ...browser, address, secret }
}

type Call<Body> = (headers: Record<string, string>) => Promise<{ status: number; body: Body }>

/** Makes a call and, when it asks for a proof, gives it by app or mail and makes it again. */
export async function withStaffProof<Body>(world: TestWorld, who: StaffBrowser, call: Call<Body>) {
  const first = await call({})
  const id = stepUpIn(first.body)
  return id ? call(await proved(world, who, id)) : first
}

/** The same, but the call that would go through is left to whoever asked for it: for several at once. */
export async function staffProof<Body>(world: TestWorld, who: StaffBrowser, call: Call<Body>) {
  const id = stepUpIn((await call({})).body)
  if (!id) throw new Error('No proof was asked for.')
  return proved(world, who, id)
}

// What a step-up refusal carries is decided by askForProof.
const stepUpIn = (body: unknown) =>
  (body as { detail?: { stepUp?: { id: string } } } | undefined)?.detail?.stepUp?.id

async function proved(world: TestWorld, { secret, address, ...browser }: StaffBrowser, id: string) {
  // The digits of a step are good for one proof.
  if (secret) await nextStep(world)
  const passed = secret
    ? await browser.post(`/api/step-ups/${id}/app-code`, { code: await digitsOf(world, secret) })
    : await browser.post(`/api/step-ups/${id}/code`, { code: await codeTo(world, address) })
  if (passed.status !== 204) throw new Error(`The step-up was not passed: ${JSON.stringify(passed.body)}`)
  return { 'step-up': id }
}
