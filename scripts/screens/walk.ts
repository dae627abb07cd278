import type { BrowserContext, Page } from 'playwright-core'
import type { Demonstration } from './demonstration.ts'

/** One walk through all screens: in one language, at one width, as one browser. */
export interface Walk {
  readonly page: Page
  readonly context: BrowserContext
  readonly language: 'ja' | 'en'
  readonly width: number
  readonly origin: string
  /** Photographs the page as it stands. */
  readonly shoot: (name: string) => Promise<void>
  /** Gives the demonstration a command. */
  readonly obey: Demonstration['obey']
}

/** Opens a page of the demonstration and waits until it is quiet. */
export async function open({ page, origin }: Walk, path: string): Promise<void> {
  await page.goto(origin + path)
  await page.waitForLoadState('networkidle')
}

/** The path of a screen of the gate in the walk's language. */
export const gatePath = ({ language }: Walk, path: string): string =>
  language === 'ja' ? path : `/en${path === '/' ? '' : path}`

/** Clicks a button or link by its words and waits until what it began is over. */
export async function press(walk: Walk, name: string): Promise<void> {
  const { page } = walk
  const found = page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
  await found.last().click()
  await page.waitForLoadState('networkidle')
}

/** Lets the screen hear an answer of our choosing: for states that pass too quickly or need months to come about. */
export async function answering(
  walk: Walk,
  path: RegExp,
  body: object,
  then: () => Promise<void>,
): Promise<void> {
  const matches = (url: URL) => path.test(url.pathname)
  await walk.page.route(matches, (route) => route.fulfill({ json: body }))
  await then()
  await walk.page.unroute(matches)
}

/** Lets the screen hear a refusal of the door, and nothing else of the server's. */
export async function refusing(
  walk: Walk,
  path: RegExp,
  refusal: string,
  then: () => Promise<void>,
): Promise<void> {
  const matches = (url: URL) => path.test(url.pathname)
  const json = { type: 'about:blank', title: '', status: 403, refusal, errorId: '' }
  await walk.page.route(matches, (route) => route.fulfill({ status: 403, json }))
  await then()
  await walk.page.unroute(matches)
}

/** Calls the API as the person who is signed in on this page. */
export async function api<T>(page: Page, method: string, path: string, body?: object | string): Promise<T> {
  return page.evaluate<T, Parameters<typeof callInPage>[0]>(callInPage, { method, path, body })
}

/** Runs in the page. */
async function callInPage<T>(call: {
  method: string
  path: string
  body: object | string | undefined
}): Promise<T> {
  const type = typeof call.body === 'string' ? 'text/csv' : 'application/json'
  const text = typeof call.body === 'string' ? call.body : JSON.stringify(call.body)
  const init = call.body === undefined ? {} : { body: text, headers: { 'content-type': type } }
  const reply = await fetch(`/api${call.path}`, { method: call.method, ...init })
  if (!reply.ok) throw new Error(`${call.path} answered ${reply.status}: ${await reply.text()}`)
  // The caller knows what its route answers.
  return (reply.status === 204 ? undefined : await reply.json()) as T
}

const used = new Set<string>()

/** What the newest mail to an address brings, such as a code or a link; never the same twice. */
export async function fromMail(page: Page, to: string, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    const { mails } = await api<{ mails: { to: string; text: string }[] }>(page, 'GET', '/mailbox')
    const found = mails.filter((mail) => mail.to === to).map((mail) => mail.text.match(wanted)?.[0] ?? '')
    const fresh = found.find((one) => one !== '' && !used.has(one))
    if (fresh) {
      used.add(fresh)
      return fresh
    }
    await page.waitForTimeout(250)
  }
  throw new Error(`No mail to ${to} with ${wanted} arrived.`)
}

/** Digits of the demonstration's app of this ID that were not typed yet. */
export async function fromApp(page: Page, id: string): Promise<string> {
  for (let tries = 0; tries < 240; tries++) {
    const { apps } = await api<Apps>(page, 'GET', '/mailbox/apps')
    const digits = apps.find(({ signInId }) => signInId === id)?.digits
    if (digits && !used.has(`${id} ${digits}`)) {
      used.add(`${id} ${digits}`)
      return digits
    }
    await page.waitForTimeout(250)
  }
  throw new Error(`The app of ${id} shows no new digits.`)
}

interface Apps {
  apps: { signInId: string; digits: string | null }[]
}
