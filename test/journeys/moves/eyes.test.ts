import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { chromiumHere } from '../../support/chromium.ts'
import { undrawn } from '../../support/undrawn.ts'
import { mildRules, watch } from './eyes.ts'
import type { Visitor } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await chromiumHere()
})

const nameless = '<button></button>'
const faint = '<p style="color: #bbb; background: #fff">読みにくい</p>'

/** A screen in its frame: what stands around it, in it, and over it. */
const screen = ({ around = '', inside = '', over = '' }) => `<!doctype html>
  <html lang="ja"><head><title>画面</title></head><body>
    <header><p>頭</p>${around}</header><main><h1>画面</h1>${inside}</main>
    ${over && `<div role="dialog" aria-label="窓" aria-modal="true">${over}</div>`}
  </body></html>`

async function faultsOf(screens: Parameters<typeof screen>[0][]): Promise<string[]> {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  await undrawn(context)
  const page = await context.newPage()
  // A screen is all that a watch sees of a visitor.
  const { look, faults } = await watch({ page, language: 'ja' } as Visitor)
  for (const [n, shown] of screens.entries()) {
    await page.setContent(screen(shown))
    expect(await page.evaluate(opacity)).toBe('0')
    await look(`${n}`)
    expect(await page.evaluate(opacity)).toBe('0')
  }
  return faults
}

/** Runs in the page. */
const opacity = () => getComputedStyle(document.documentElement).opacity

const rows = (count: number, at: number) =>
  `<table><tbody>${Array.from({ length: count }, (_, n) => `<tr><td>${n === at ? nameless : n}</td></tr>`).join('')}</tbody></table>`

it.each([
  ['in a screen', [{ inside: nameless }], '0'],
  ['in the frame of the first screen', [{ around: nameless }, {}], '0'],
  ['in a frame that changed', [{}, { around: nameless }], '1'],
  ['in a second screen of the same frame', [{}, { inside: faint }], '1'],
  ['in a dialog', [{}, { over: nameless }], '1'],
  ['among the first rows of a table', [{ inside: rows(40, 11) }], '0'],
])('a fault %s is seen', async (_where, screens, n) => {
  expect(await faultsOf(screens)).toEqual([
    expect.stringMatching(new RegExp(`^${n} \\(ja, 1280\\): (button-name|color-contrast) at `)),
  ])
})

it('screens without faults have none', async () => {
  expect(await faultsOf([{}, { inside: rows(40, -1) }, { over: '<p>はい</p>' }])).toEqual([])
})

it('leaves out no rule of axe that finds anything serious', () => {
  // Nothing else tells how grave a rule is before it has found something.
  const { rules } = (axe as unknown as { _audit: { rules: { id: string; impact: string }[] } })._audit
  const left = rules.filter(({ id }) => mildRules.includes(id))
  expect(left.map(({ id }) => id).toSorted()).toEqual(mildRules)
  expect([...new Set(left.map(({ impact }) => impact))].toSorted()).toEqual(['minor', 'moderate'])
})
