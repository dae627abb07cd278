import type { BrowserContext, Page } from 'playwright-core'

/**
 * For pages that nobody looks at: they are styled, laid out, clicked and read as ever, and only their pixels are not
 * made, which is a fifth of what a page costs.
 */
export async function undrawn(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(':root { will-change: opacity; opacity: 0 }')
    document.adoptedStyleSheets.push(sheet)
    Object.assign(globalThis, { undrawn: sheet })
  })
}

/** Does this while the page is drawn as a person has it before him: what nothing shows of is hidden to axe, too. */
export async function drawn<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  await page.evaluate(isDrawn, true)
  const seen = await look()
  await page.evaluate(isDrawn, false)
  return seen
}

/** Runs in the page. */
function isDrawn(is: boolean): void {
  const { undrawn: sheet } = globalThis as { undrawn?: CSSStyleSheet }
  if (sheet) sheet.disabled = is
}
