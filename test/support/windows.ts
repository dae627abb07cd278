import type { BrowserContext, CDPSession, Browser as Chromium, Page } from 'playwright-core'
import { lookOften, patienceMs } from './look-often.ts'
import { undrawn } from './undrawn.ts'

/** A browser of somebody's own, with one page open: no cookies, no history. */
export interface Window {
  readonly context: BrowserContext
  readonly page: Page
}

interface Used extends Window {
  readonly locale: string
  readonly devTools: CDPSession
}

/**
 * Lends browsers to people and cleans them when they leave. To open a new one for each story costs Chromium ten times
 * the work that cleaning one does.
 */
export function windowsOf(chromium: Chromium, url: string) {
  const free: Used[] = []
  const lent: Used[] = []
  return {
    /** A browser for somebody new, who reads this language. */
    async lend(locale: string, width = 1280): Promise<Window> {
      const at = free.findIndex((one) => one.locale === locale)
      const window = free.splice(at, at < 0 ? 0 : 1)[0] ?? (await openWindow(chromium, url, locale))
      lent.push(window)
      await window.page.setViewportSize({ width, height: 860 })
      return window
    },
    /** Everybody leaves. */
    async takeBack(): Promise<void> {
      const left = await Promise.all(lent.splice(0).map((window) => clean(window, url)))
      free.push(...left.filter((window) => window !== undefined))
    },
    /** Nobody comes any more: all of them are closed. */
    async close(): Promise<void> {
      await Promise.all([...free, ...lent].map(({ context }) => context.close()))
    },
  }
}
export type Windows = ReturnType<typeof windowsOf>

/** What has to be thrown away, because cleaning does not take it back. */
const marked = new WeakSet<BrowserContext>()

/** Says that this browser is not for anybody else: something was built into it. */
export const keepFromOthers = (context: BrowserContext): void => void marked.add(context)

async function openWindow(chromium: Chromium, url: string, locale: string): Promise<Used> {
  const context = await chromium.newContext({ baseURL: url, locale, reducedMotion: 'reduce' })
  // A screen that never comes is found all the same.
  context.setDefaultTimeout(patienceMs)
  await undrawn(context)
  const page = await context.newPage()
  lookOften(page)
  return { context, page, locale, devTools: await context.newCDPSession(page) }
}

/** The browser as it was when it was new; none if it cannot be. */
async function clean(window: Used, url: string): Promise<Used | undefined> {
  const { context, page, devTools } = window
  const others = context.pages().filter((one) => one !== page)
  if (page.isClosed() || marked.has(context)) {
    await context.close()
    return undefined
  }
  await Promise.all([...others.map((one) => one.close()), page.unrouteAll(), context.unrouteAll()])
  for (const event of ['request', 'console', 'pageerror'] as const) page.removeAllListeners(event)
  await page.goto('/favicon.svg')
  await context.clearCookies()
  await devTools.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' })
  await devTools.send('Page.resetNavigationHistory')
  return window
}
