import { readFileSync } from 'node:fs'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { type Language, say, type TextId, type Values, type Words } from '../../../web/words/say.ts'
import type { House } from './house.ts'

/** Somebody with a browser of his own: own cookies, own device, one language. */
export interface Visitor {
  readonly house: House
  readonly page: Page
  readonly context: BrowserContext
  readonly language: Language
  /** What the product says in the visitor's language. */
  say<const W extends Words, Id extends TextId<W>>(words: W, id: Id, ...values: Values<W, Id>): string
}

/** How wide the screen is. */
interface Wish {
  readonly width?: number
}

/** Both languages, for stories told in each. */
export const languages = ['ja', 'en'] as const

/** Somebody new comes by. */
export async function visit(house: House, language: Language, wish: Wish = {}): Promise<Visitor> {
  const { context, page } = await house.windows.lend(language, wish.width)
  return inTab({ house, context, language }, page)
}

/** Everybody leaves; for the end of each story. */
export const everybodyLeaves = async (house: House | undefined): Promise<void> => house?.windows.takeBack()

/** The same person in another tab. */
export const inNewTab = async (visitor: Visitor): Promise<Visitor> =>
  inTab(visitor, await visitor.context.newPage())

function inTab({ house, context, language }: Omit<Visitor, 'page' | 'say'>, page: Page): Visitor {
  return {
    house,
    context,
    language,
    page,
    say: (words, id, ...values) => say(words, language, id, ...values),
  }
}

/** A button by its exact words. */
export const button = ({ page }: Visitor, name: string): Locator =>
  page.getByRole('button', { name, exact: true })

/** What the file says that a button saves. */
export async function savedBy(visitor: Visitor, name: string): Promise<string> {
  const [file] = await Promise.all([visitor.page.waitForEvent('download'), button(visitor, name).click()])
  return readFileSync(await file.path(), 'utf8')
}

/** A link by its exact words. */
export const link = ({ page }: Visitor, name: string): Locator =>
  page.getByRole('link', { name, exact: true })

/** A field by the words of its label. */
export const field = ({ page }: Visitor, label: string): Locator => page.getByLabel(label, { exact: true })

/** Waits for a screen by its heading. */
export const arrived = ({ page }: Visitor, title: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()

/** What the screen announces as gone wrong. */
export const told = ({ page }: Visitor, text: string): Locator =>
  page.getByRole('alert').filter({ hasText: text })

/** A story in a browser takes longer than a test of an act, above all on a busy machine. */
export const story = { timeout: 300_000 }

/** Waits until a field holds the focus. */
export async function hasFocus(place: Locator): Promise<void> {
  const element = await place.elementHandle()
  await place.page().waitForFunction((one) => document.activeElement === one, element)
}

/** Waits until the focus is in a place: a dialog that opens takes it a moment later, from wherever it was sent meanwhile. */
export async function holdsFocus(place: Locator): Promise<void> {
  const element = await place.elementHandle()
  await place.page().waitForFunction((one) => one?.contains(document.activeElement), element)
}
