import { request } from 'node:http'
import { expect } from 'vitest'
import type { KeyProof } from '../../src/identity/device-keys/contract.ts'
import type { Browser } from '../support/browser.ts'
import { openCompany } from '../support/company.ts'
import { codeTo } from '../support/gate.ts'
import type { TestServer } from '../support/server.ts'
import type { TestWorld } from '../support/world.ts'

/** A sign-in or recovery as the API shows it. */
export interface View {
  id: string
  step: string
  refusal?: string
}

/** Somebody who signs in by ID and password and gets his codes at an address. */
export interface Person {
  signInId: string
  password: string
  address: string
}

/** A journey begun in a browser; `path` is its own. */
export interface Begun {
  browser: Browser
  path: string
}

type Door = 'member' | 'administrator' | 'staff'

/** Begins a recovery at a door. */
export async function beginRecovery(browser: Browser, door: Door = 'administrator'): Promise<Begun> {
  const begun = await browser.post<View>('/api/recovery', { door, language: 'ja' })
  expect(begun.status).toBe(201)
  return { browser, path: `/api/recovery/${begun.body.id}` }
}

/** Types ID and password at a door; a journey begins where they are right. */
export async function typeAt(
  browser: Browser,
  typed: { id: string; password: string; key?: KeyProof },
  door: Door = 'administrator',
) {
  const answer = await browser.post<View>('/api/sign-in', { door, language: 'ja', ...typed })
  return { browser, path: `/api/sign-in/${answer.body.id}`, ...answer }
}

/** Where a password leads a browser: the next step, or the refusal. */
export async function ledTo(browser: Browser, typed: { id: string; password: string }, door?: Door) {
  const { status, body } = await typeAt(browser, typed, door)
  return status === 200 ? body.step : body.refusal
}

/** A sign-in up to the step that waits for the code. */
export async function upToCode(browser: Browser, who: Person): Promise<Begun> {
  const asked = await typeAt(browser, { id: who.signInId, password: who.password })
  expect(asked).toMatchObject({ status: 200, body: { step: 'code' } })
  return { browser, path: asked.path }
}

/** Signs in with the code that was mailed; the browser then holds the session. */
export async function signIn(world: TestWorld, browser: Browser, who: Person): Promise<Browser> {
  const { path } = await upToCode(browser, who)
  const done = await browser.post<View>(`${path}/code`, { code: await codeTo(world, who.address) })
  expect(done.body).toMatchObject({ step: 'done' })
  return browser
}

/** A recovery up to the step that waits for the code. */
export async function upToResetCode(browser: Browser, id: string, door: 'member' | 'administrator') {
  const begun = await beginRecovery(browser, door)
  const asked = await browser.post<View>(`${begun.path}/identify`, { id })
  expect(asked).toMatchObject({ status: 200, body: { step: 'code' } })
  return begun
}

/** Makes a change as its screen does: when a code is asked, proves it and repeats the call. */
export async function prove(world: TestWorld, browser: Browser, address: string, call: Change) {
  const first = await send(browser, call)
  if (first.status !== 403) return first
  const { id } = (first.body as unknown as Asked).detail.stepUp
  expect(
    (await browser.post(`/api/step-ups/${id}/code`, { code: await codeTo(world, address) })).status,
  ).toBe(204)
  return send(browser, { ...call, stepUp: id })
}

/** A change over HTTP, with the proof it brings if any. */
export interface Change {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  body?: unknown
  stepUp?: string
}

/** What a call for which a code is needed answers. */
export interface Asked {
  refusal: string
  detail: { stepUp: { id: string } }
}

/** Sends a change. */
export function send(browser: Browser, { method, path, body, stepUp }: Change) {
  return browser.call<Record<string, unknown>>(method, path, body, stepUp ? { 'step-up': stepUp } : {})
}

/** The token of the newest set-password link that reached an address. */
export async function tokenTo(world: TestWorld, address: string): Promise<string> {
  const mails = await world.mailTo(address)
  const tokens = mails.flatMap(({ text }) => /set-password#([\w-]+)/.exec(text)?.[1] ?? [])
  const newest = tokens.at(-1)
  if (!newest) throw new Error(`No link reached ${address}.`)
  return newest
}

/** A company of its own whose administrator has set her password by the mailed link and signed in with a code. */
export async function openedCompany(world: TestWorld, server: TestServer, word: string) {
  const { administrator, companyId } = await openCompany(world, word)
  const address = `aoi@${word}.example`
  const aoi = { signInId: administrator.signInId, password: 'kumo-no-michi7', address }
  const token = await tokenTo(world, address)
  const set = await server.browser().post('/api/set-password', { token, password: aoi.password })
  expect(set.status).toBe(204)
  const browser = await signIn(world, server.browser(), aoi)
  const department = await browser.post<{ id: string }>('/api/departments', { code: 'A01', name: '営業部' })
  return { ...administrator, ...aoi, companyId, browser, departmentId: department.body.id }
}

/** What an answer tells from outside: status, body, header names, cookies; ids and times of its own left out. */
export function seenFrom(answer: { status: number; headers: Headers; body: unknown }): string {
  const { status, headers, body } = answer
  const own = { id: '', errorId: '', expiresAt: '' }
  const names = [...headers.keys()].filter((name) => name !== 'date').sort()
  const cookies = headers.getSetCookie().map((line) => line.replace(/=[^;]*/, '='))
  return JSON.stringify({ status, names, cookies, body: { ...(body as object), ...own } })
}

/** One request written by hand: any request line, any Host, as no browser would send it. */
export function rawRequest(
  server: TestServer,
  wish: { method?: string; path: string; headers?: Record<string, string>; body?: unknown },
) {
  const { hostname, port } = new URL(server.url)
  const { method = 'GET', path, headers, body } = wish
  const json = { 'content-type': 'application/json' }
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = request({ hostname, port, method, path, headers: { ...json, ...headers } }, (reply) => {
        let text = ''
        reply.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }))
      })
      sent.on('error', reject)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    },
  )
}
