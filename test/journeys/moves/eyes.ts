import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Words } from '../../../web/words/say.ts'
import { drawn } from '../../support/undrawn.ts'
import type { Visitor } from './visitor.ts'

// The same marks stand in both languages, so each width needs axe once.
const widthOfAxe = { ja: 1280, en: 390 }

/** Looks at one screen after another and remembers what would keep somebody from using it. */
export interface Watch {
  /** One sentence for each fault that was seen. */
  readonly faults: string[]
  /** Looks at the screen as it stands now. */
  look(what: string): Promise<void>
}

/** Goes along with a visitor, on a desk and on a phone: nothing serious for axe, no scrolling sideways, no raw text. */
export async function watch({ page, language }: Visitor): Promise<Watch> {
  const faults: string[] = []
  keysIn[language] ??= keysOf(language)
  const keys = await keysIn[language]
  const known = new Set<string>()
  const look = async (what: string) => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 860 })
      await page.evaluate(untilAtRest)
      const serious = width === widthOfAxe[language] ? await seriousFor(page, known) : []
      const found = [...serious, ...(await page.evaluate(plainFaults, { keys, language }))]
      faults.push(...found.map((fault) => `${what} (${language}, ${width}): ${fault}`))
    }
  }
  return { faults, look }
}

/** Runs in the page: until nothing fades in any more, and one screen has made room for the next. */
function untilAtRest(): Promise<void> {
  const isMoving = () =>
    document
      .getAnimations()
      .some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity)
  // A dialog is named a moment after it has come.
  const isOpening = () =>
    document.querySelector('[role=dialog]:not([aria-label], [aria-labelledby])') !== null
  const isAtRest = () => !isMoving() && !isOpening() && document.querySelectorAll('h1').length === 1
  return new Promise((rest, fail) => {
    const late = setTimeout(() => fail(new Error('The screen never comes to rest.')), 60_000)
    const look = () => {
      if (!isAtRest()) return requestAnimationFrame(look)
      clearTimeout(late)
      rest()
    }
    look()
  })
}

// As small as it comes: each page reads it anew.
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe has found by these is minor or moderate, whatever it is: the impact is the rule's. */
export const mildRules = [
  'aria-allowed-role',
  'aria-deprecated-role',
  'empty-heading',
  'empty-table-header',
  'form-field-multiple-labels',
  'heading-order',
  'image-redundant-alt',
  'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'meta-viewport',
  'meta-viewport-large',
  'no-autoplay-audio',
  'page-has-heading-one',
  'presentation-role-conflict',
  'region',
  'scope-attr-valid',
  'server-side-image-map',
  'skip-link',
]

/** What axe finds, but for a frame it has looked at already: `seen` remembers the frames of this visitor. */
async function seriousFor(page: Page, seen: Set<string>): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const { frame, found } = await drawn(page, () =>
    page.evaluate(runAxe, { seen: [...seen], mild: mildRules }),
  )
  seen.add(frame)
  return found
}

/**
 * Runs in the page, where axe is by then, and brings back one sentence for each serious fault. A dialog lies over
 * everything else; the frame around a screen is looked at once as it stands, menu and marks included; of a long table
 * the first dozen rows say what the others would. Rules that find nothing serious are left out.
 */
async function runAxe({
  seen,
  mild,
}: {
  seen: string[]
  mild: readonly string[]
}): Promise<{ frame: string; found: string[] }> {
  const { axe: there } = globalThis as unknown as { axe: typeof axe }
  const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1)
  const main = document.querySelector('main')
  const around = document.body.cloneNode(true) as HTMLElement
  for (const inner of around.querySelectorAll('main, [role=dialog], script')) inner.replaceChildren()
  const frame = around.outerHTML.replaceAll(/mantine-\w+|:r\w+:|«\w+»/g, '')
  const include = dialog ?? (main && seen.includes(frame) ? main : document.documentElement)
  const { violations } = await there.run(
    { include, exclude: [['tbody > tr:nth-child(n + 13)']] },
    {
      ...{ resultTypes: ['violations'], preload: false },
      rules: Object.fromEntries(mild.map((rule) => [rule, { enabled: false }])),
    },
  )
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html.slice(0, 160)).join(' and ')}`)
  return { frame, found }
}

/** Runs in the page. */
function plainFaults({ keys, language }: { keys: string; language: string }): string[] {
  const faults: string[] = []
  const known = new Set(keys.split('\n'))
  const { lang } = document.documentElement
  if (lang !== language) faults.push(`says it is in «${lang}»`)
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) faults.push(`scrolls sideways by ${scrollWidth - clientWidth} px`)
  if (document.title === '') faults.push('has no title')
  const out = document.querySelector('.s-out')?.getBoundingClientRect()
  const isOutInSight = out && out.width > 0 && out.right <= clientWidth
  if (document.querySelector('.s-frame') && !isOutInSight) faults.push('hides the way out')
  if (document.querySelectorAll('h1').length !== 1) faults.push('has not exactly one main heading')
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim() ?? ''
    // What is marked as code is quoted: names and numbers as the audit log writes them.
    if (texts.currentNode.parentElement?.closest('code')) continue
    const isRaw = /\{\w+\}|\[object|\bundefined\b|\bNaN\b|[0-9a-f]{8}-[0-9a-f]{4}-/.test(text)
    if (isRaw || known.has(text)) faults.push(`shows the raw text «${text}»`)
  }
  return faults
}

const folder = join(import.meta.dirname, '../../../web/words')

const keysIn: { ja?: Promise<string>; en?: Promise<string> } = {}

/**
 * The keys of all words, but for those that read the same as their text. As one text: what travels into the page as a
 * list is wrapped and checked key by key.
 */
async function keysOf(language: 'ja' | 'en'): Promise<string> {
  const files = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name))
  const areas: Record<string, unknown>[] = await Promise.all(
    files.map((name) => import(pathToFileURL(join(folder, name)).href)),
  )
  const texts = areas.flatMap(Object.values).filter(isWords)
  return texts
    .flatMap((area) => Object.keys(area[language]).filter((key) => area[language][key] !== key))
    .join('\n')
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'ja' in value && 'en' in value
