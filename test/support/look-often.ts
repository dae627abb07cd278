import { errors, type Locator, type Page } from 'playwright-core'

/** As long as somebody is patient who waits for a screen: a loaded machine takes half a minute for what takes a second otherwise. */
export const patienceMs = 60_000

// Who is given less than two and a half seconds is looked for ten times a second.
const oftenMs = 2_400

const often = new WeakSet<object>()

/**
 * Looks for what is waited for ten times a second. Playwright gives up by and by: after a quarter of a second it looks twice a
 * second only, and on a busy machine that is where most screens come, so that stories stood still for a tenth of their time.
 */
export function lookOften(page: Page): void {
  const locators: Locator = Object.getPrototypeOf(page.locator('*'))
  if (often.has(locators)) return
  often.add(locators)
  const { waitFor } = locators
  locators.waitFor = async function (this: Locator, { timeout = patienceMs, ...wish } = {}) {
    const until = performance.now() + timeout
    for (;;)
      try {
        return await waitFor.call(this, {
          ...wish,
          timeout: Math.max(1, Math.min(oftenMs, until - performance.now())),
        })
      } catch (fault) {
        if (!(fault instanceof errors.TimeoutError)) throw fault
        if (performance.now() > until) throw waitedFor(timeout, fault)
      }
  }
}

/** The fault as it would be had Playwright waited all the time by itself: the log is that of the last looks. */
function waitedFor(timeoutMs: number, fault: Error): Error {
  fault.message = fault.message.replace(/Timeout [\d.]+ms/, `Timeout ${timeoutMs}ms`)
  return fault
}
