import { portalWords } from '../../../web/words/portal.ts'
import { homeWords } from '../../../web/words/portal-home.ts'
import { registerWords } from '../../../web/words/portal-register.ts'
import { named } from './operator.ts'
import { arrived, button, type Visitor } from './visitor.ts'

/** Somebody's name in its three spellings, family name first. */
export interface Spelled {
  readonly kanji: string
  readonly kana: string
  readonly romaji: string
}

/** Sato Ken, and Mori Sakura. */
export const ken: Spelled = { kanji: '佐藤 健', kana: 'サトウ ケン', romaji: 'SATO KEN' }
export const sakura: Spelled = { kanji: '森 さくら', kana: 'モリ サクラ', romaji: 'MORI SAKURA' }

/** From anywhere in the portal to the empty form for one person. */
export async function openRegistration(visitor: Visitor): Promise<void> {
  const { page, say } = visitor
  await page.goto('/portal')
  await page.getByRole('link', { name: say(homeWords, 'registerTitle') }).click()
  await arrived(visitor, say(registerWords, 'title'))
}

/** Types the six fields of a name; fields of the portal mark what is required in their labels. */
export async function typeNames({ page, say }: Visitor, { kanji, kana, romaji }: Spelled): Promise<void> {
  for (const [spelling, text] of [
    ['kanji', kanji],
    ['kana', kana],
    ['romaji', romaji],
  ] as const) {
    const [family = '', given = ''] = text.split(' ')
    await page.getByLabel(say(portalWords, `${spelling}Family`)).fill(family)
    await page.getByLabel(say(portalWords, `${spelling}Given`)).fill(given)
  }
}

/** Fills in the form for a ticketing manager of department A01. */
export async function typeManager(visitor: Visitor, names: Spelled, address: string): Promise<void> {
  const { page, say } = visitor
  await page.getByRole('radio', { name: say(portalWords, 'ticketing-manager') }).check()
  await typeNames(visitor, names)
  await chooseDepartment(visitor)
  await page.getByLabel(say(registerWords, 'address')).fill(address)
  await page.getByRole('checkbox', { name: /^A01/ }).check()
}

/** Fills in the form for a traveller of department A01. */
export async function typeTraveller(visitor: Visitor, names: Spelled, memberNumber: string): Promise<void> {
  const { page, say, language } = visitor
  await page.getByRole('radio', { name: say(portalWords, 'traveller') }).check()
  await typeNames(visitor, names)
  await chooseDepartment(visitor)
  await page.getByLabel(say(registerWords, 'memberNumber', named(language))).fill(memberNumber)
}

/** Presses "register". */
export const register = (visitor: Visitor): Promise<void> =>
  button(visitor, visitor.say(registerWords, 'submit')).click()

const chooseDepartment = ({ page, say }: Visitor) =>
  page.getByLabel(say(registerWords, 'department')).selectOption({ label: 'A01 総務部' })
