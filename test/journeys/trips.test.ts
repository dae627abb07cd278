import { describe, expect, it } from 'vitest'
import { portalWords } from '../../web/words/portal.ts'
import { favouriteWords } from '../../web/words/portal-favourites.ts'
import { tripWords as words } from '../../web/words/portal-trips.ts'
import { foundCompany } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { admit, letIn } from './moves/sign-in.ts'
import { arrived, button, field, languages, link, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

const airport = { ja: { FUK: '福岡', HND: '東京（羽田）' }, en: { FUK: 'Fukuoka', HND: 'Tokyo (Haneda)' } }

/** Searches there and back on one screen: airports from their lists, days from their calendars. */
async function search(visitor: Visitor): Promise<void> {
  const { say, language, page } = visitor
  await field(visitor, say(words, 'destination')).selectOption({ label: airport[language].FUK })
  await field(visitor, say(words, 'on')).fill('2025-12-15')
  await field(visitor, say(words, 'back')).fill('2025-12-17')
  await field(visitor, say(words, 'passengers')).selectOption('2')
  await button(visitor, say(words, 'search')).press('Enter')
  await page.getByRole('radio').first().waitFor()
}

/** Saves the way that stands in the form, turns it round, and has it back with one press. */
async function saveRoute(visitor: Visitor): Promise<void> {
  const { say, language } = visitor
  const { HND: from, FUK: to } = airport[language]
  await button(visitor, say(favouriteWords, 'keepRoute')).click()
  await button(visitor, say(favouriteWords, 'dropRoute')).waitFor()
  await button(visitor, say(words, 'swap')).click()
  await button(visitor, say(favouriteWords, 'keepRoute')).waitFor()
  await button(visitor, say(favouriteWords, 'route', { from, to })).click()
  await button(visitor, say(favouriteWords, 'dropRoute')).waitFor()
}

/** Chooses the first flight of each way with the keyboard alone, the second of its fares. */
async function choose({ page }: Visitor): Promise<void> {
  for (const way of await page.getByRole('radiogroup').all()) {
    await way.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await way
      .getByRole('radio')
      .nth(1)
      .and(page.getByRole('radio', { checked: true }))
      .waitFor()
  }
}

async function addGuest(visitor: Visitor): Promise<void> {
  const { page, say } = visitor
  await button(visitor, say(words, 'addGuest')).click()
  const dialog = page.getByRole('dialog', { name: say(words, 'guestTitle') })
  const typed = ['小原', '翔', 'オハラ', 'ショウ', 'OHARA', 'SHO']
  const labels = [
    'kanjiFamily',
    'kanjiGiven',
    'kanaFamily',
    'kanaGiven',
    'romajiFamily',
    'romajiGiven',
  ] as const
  for (const [n, label] of labels.entries())
    await dialog.getByRole('textbox', { name: say(portalWords, label) }).fill(typed[n] ?? '')
  await dialog.getByRole('button', { name: say(words, 'addGuest') }).click()
  await dialog.getByText(say(words, 'consentMissing')).waitFor()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: say(words, 'addGuest') }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The screens somebody comes by from now on, each once. */
function screensOf({ page }: Visitor): Set<string> {
  const walked = new Set<string>()
  page.on('framenavigated', (frame) => walked.add(new URL(frame.url()).pathname))
  return walked
}

describe.each(languages)('a trip, in %s', story, (language) => {
  it('S1-20 from the search to held in four screens at most, with a guest; then cancelled and searched for again', async () => {
    const { traveller } = await foundCompany(house, language)
    const visitor = await visit(house, language, { width: language === 'ja' ? 390 : 1280 })
    const { page, say } = visitor
    const eyes = await watch(visitor)
    await letIn(visitor, traveller)
    const walked = screensOf(visitor)
    await page.goto('/portal/trips')
    await page.getByText(say(words, 'none')).waitFor()
    await eyes.look('no trips')
    await link(visitor, say(words, 'book')).click()

    await arrived(visitor, say(words, 'searchTitle'))
    await search(visitor)
    await saveRoute(visitor)
    await button(visitor, say(words, 'goOn')).click()
    await page.getByText(say(words, 'chooseFirst')).waitFor()
    await choose(visitor)
    await eyes.look('flights found')
    await page.reload()
    await page.getByRole('radio', { checked: true }).nth(1).waitFor()
    await button(visitor, say(words, 'goOn')).click()

    await arrived(visitor, say(words, 'whoTitle'))
    await page.getByText(say(words, 'peopleLeft', { count: 1 })).waitFor()
    await addGuest(visitor)
    await eyes.look('who flies')
    await button(visitor, say(words, 'hold')).click()

    await page.getByText(say(words, 'next-held')).waitFor()
    await page
      .getByRole('timer')
      .filter({ hasText: /12[月/ ]|Dec/ })
      .waitFor()
    await page.getByText('小原 翔').waitFor()
    // From the list on; the search counts as one screen however often it is reloaded.
    expect([...walked].slice(1)).toEqual([
      '/portal/trips/search',
      '/portal/trips/new',
      new URL(page.url()).pathname,
    ])
    await eyes.look('held')

    // A form that was sent is not in the history: Back leads to the flights.
    await page.goBack()
    await arrived(visitor, say(words, 'searchTitle'))
    await page.goForward()
    await button(visitor, say(words, 'cancelTrip')).click()
    await eyes.look('cancelling')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(words, 'cancelTrip') })
      .click()
    await page.getByText(say(words, 'next-cancelled')).waitFor()
    await link(visitor, say(words, 'again')).click()
    await arrived(visitor, say(words, 'searchTitle'))
    await page.getByRole('radio').first().waitFor()
    await link(visitor, say(words, 'toTrips')).click()
    await page.getByText(say(words, 'cancelled'), { exact: true }).waitFor()
    await eyes.look('my trips')
    expect(eyes.faults).toEqual([])
  })

  it('three flights that a ticketing manager books for a traveller of his department', async () => {
    const { manager } = await foundCompany(house, language, 2)
    const visitor = await visit(house, language, { width: language === 'ja' ? 1280 : 390 })
    const { page, say } = visitor
    const eyes = await watch(visitor)
    await admit(visitor, manager)
    await page.goto('/portal/trips/search')
    await field(visitor, say(words, 'on')).fill('2025-12-15')
    await field(visitor, say(words, 'back')).fill('2025-12-17')
    await button(visitor, say(words, 'addLeg')).click()
    await button(visitor, say(words, 'search')).click()
    await page.getByRole('radiogroup').nth(2).getByRole('radio').first().waitFor()
    await eyes.look('three flights')
    const ways = await page.getByRole('radiogroup').all()
    // The last leaves on the day of the way back: after it has landed.
    for (const [n, way] of ways.entries())
      await (n === 2 ? way.getByRole('radio').last() : way.getByRole('radio').first()).check()
    await button(visitor, say(words, 'goOn')).click()

    await arrived(visitor, say(words, 'whoTitle'))
    await button(visitor, say(words, 'chooseOwner')).click()
    await field(visitor, say(words, 'colleagueName')).fill('花子')
    await eyes.look('choosing whose trip')
    await page.getByRole('dialog').getByRole('button', { name: /花子/ }).click()
    await button(visitor, say(words, 'hold')).click()
    await page.getByText(say(words, 'next-held')).waitFor()
    await page.getByText('山田 花子').first().waitFor()
    await eyes.look('held for somebody else')
    expect(await page.locator('.t-leg').count()).toBe(3)
    expect(eyes.faults).toEqual([])
  })
})
