import { tripWords } from '../../web/words/portal-trips.ts'
import { open, press, type Walk } from './walk.ts'

/** A traveller's trips: the list, the search there and back, who flies, and what is held then. */
export async function tripsTour(walk: Walk): Promise<void> {
  const { page, language } = walk
  const say = tripWords[language]
  await open(walk, '/portal/trips')
  await walk.shoot('trips')
  await press(walk, say.book)
  await walk.shoot('trip-search')
  const out = await page.getByLabel(say.on, { exact: true }).inputValue()
  await page.getByLabel(say.back, { exact: true }).fill(out)
  await page.getByLabel(say.passengers, { exact: true }).selectOption('2')
  await press(walk, say.search)
  await walk.shoot('trip-flights')
  await page.getByRole('radiogroup').nth(0).getByRole('radio').first().check()
  await page.getByRole('radiogroup').nth(1).getByRole('radio').last().check()
  await press(walk, say.goOn)
  await press(walk, say.addGuest)
  await walk.shoot('trip-guest')
  await page.keyboard.press('Escape')
  await press(walk, say.addColleague)
  await page.getByLabel(say.colleagueName).fill('itsuki')
  await page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click()
  await walk.shoot('trip-who')
  await press(walk, say.hold)
  await walk.shoot('trip-held')
}
