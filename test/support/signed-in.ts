import type { Browser } from './browser.ts'
import { codeTo } from './gate.ts'
import type { TestServer } from './server.ts'
import type { TestWorld } from './world.ts'

/** What somebody types at the gate, and where his codes arrive. */
export interface Credentials {
  id: string
  password: string
  address: string
  /** Told by the ID, but for staff: theirs look like administrators'. */
  door?: 'member' | 'administrator' | 'staff'
}

interface Step {
  id: string
  step: string
  refusal?: string
}

/** Types ID and password at the right door; the path of the journey goes on from there. */
export async function knock(browser: Browser, { id, password, ...who }: Omit<Credentials, 'address'>) {
  const door = who.door ?? (/^\d+$/.test(id) ? 'member' : 'administrator')
  const { status, body } = await browser.post<Step>('/api/sign-in', { door, language: 'ja', id, password })
  return { path: `/api/sign-in/${body.id}`, status, step: body.step, refusal: body.refusal }
}

/** Signs in over HTTP, with the mailed code when one is asked; the browser is signed in from then on. */
export async function signedInOver(world: TestWorld, server: TestServer, who: Credentials): Promise<Browser> {
  const browser = server.browser()
  const asked = await knock(browser, who)
  const done =
    asked.step === 'code'
      ? await browser.post<Step>(`${asked.path}/code`, { code: await codeTo(world, who.address) })
      : { body: asked }
  if (done.body.step !== 'done') throw new Error(`The sign-in did not end: ${JSON.stringify(done.body)}`)
  return browser
}

type Call = (headers: Record<string, string>) => Promise<{ status: number; body: unknown }>

/** Makes a call and, when it asks for a proof, passes the code that reached `address` and makes it again. */
export async function withProof(world: TestWorld, browser: Browser, address: string, call: Call) {
  const first = await call({})
  if (refusalOf(first.body) !== 'step-up-required') return first
  // What a step-up refusal carries is decided by askForProof.
  const { id } = (first.body as { detail: { stepUp: { id: string } } }).detail.stepUp
  const passed = await browser.post(`/api/step-ups/${id}/code`, { code: await codeTo(world, address) })
  if (passed.status !== 204) throw new Error(`The step-up was not passed: ${JSON.stringify(passed.body)}`)
  return call({ 'step-up': id })
}

const refusalOf = (body: unknown) => (body as { refusal?: string } | undefined)?.refusal

/** Resets a forgotten password from the sign-in screen, with the code that reached `address`. */
export async function resetOver(world: TestWorld, server: TestServer, who: Credentials): Promise<void> {
  const browser = server.browser()
  const door = who.door ?? (/^\d+$/.test(who.id) ? 'member' : 'administrator')
  const begun = await browser.post<Step>('/api/recovery', { door, language: 'ja' })
  const path = `/api/recovery/${begun.body.id}`
  await browser.post(`${path}/identify`, { id: who.id })
  await browser.post(`${path}/code`, { code: await codeTo(world, who.address) })
  const done = await browser.post<Step>(`${path}/new-password`, { password: who.password })
  if (done.body.step !== 'done') throw new Error(`The reset did not end: ${JSON.stringify(done.body)}`)
}

/** Changes one's own address in マイナビゲーション, with a proof from the old one and the code to the new. */
export async function moveAddress(world: TestWorld, browser: Browser, from: string, to: string) {
  const call: Call = (headers) => browser.post('/api/my-navigation/address', { address: to }, headers)
  const asked = await withProof(world, browser, from, call)
  if (asked.status !== 202) throw new Error(`The address was not taken: ${JSON.stringify(asked.body)}`)
  const code = await codeTo(world, to)
  return browser.post('/api/my-navigation/address/confirmation', { code })
}

/** A new administrator or ticketing manager sets his first password by the mailed link, and signs in. */
export async function firstSignIn(world: TestWorld, server: TestServer, who: Credentials): Promise<Browser> {
  const mails = await world.mailTo(who.address)
  const token = mails.flatMap(({ text }) => /set-password#(\S+)/.exec(text)?.[1] ?? []).at(-1)
  const set = await server.browser().post('/api/set-password', { token, password: who.password })
  if (set.status !== 204) throw new Error(`The password was not set: ${JSON.stringify(set.body)}`)
  return signedInOver(world, server, who)
}
