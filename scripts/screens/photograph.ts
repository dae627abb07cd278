import type { Page } from 'playwright-core'

/** What README and guide show (docs/pictures): the upper part of these, as it meets the eye. */
const pictures: Record<string, string> = {
  'ja-1280-entry': 'entry',
  'ja-390-code': 'code-phone',
  'ja-1280-people': 'people',
  'en-1280-administrator-my-navigation': 'my-navigation',
}

/** Photographs a page as it stands, from top to bottom; of one with a dialog only what is in the window. */
export async function photograph(page: Page, folder: string, name: string): Promise<void> {
  // A picture is of a screen, not of where the pointer was left.
  await page.mouse.move(0, 0)
  await page.waitForTimeout(200)
  await arrived(page)
  const path = `${folder}/${name}.png`
  if (await page.getByRole('dialog').first().isVisible()) {
    await page.screenshot({ path })
    return
  }
  await page.evaluate(() => scrollTo(0, 0))
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await upTo(page, path, Math.min(whole, 4_000))
  const picture = pictures[name]
  if (picture) await upTo(page, `${folder}/${picture}.png`, 896)
}

/** What is still under way is no picture of a screen; one that never arrives is photographed as it is. */
async function arrived(page: Page): Promise<void> {
  const waiting = page.locator('.k-waiting, [aria-busy="true"]').first()
  await waiting.waitFor({ state: 'hidden', timeout: 5_000 }).catch(() => undefined)
}

async function upTo(page: Page, path: string, height: number): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } })
}
