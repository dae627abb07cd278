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
  await page.getByLabel(say.passengers, { exact: true }).selectOption('2')
  await searchThereAndBack(walk)
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

/** On the first day that has seats for two in both directions: some days the simulator has sold out. */
async function searchThereAndBack(walk: Walk): Promise<void> {
  const { page, language } = walk
  const say = tripWords[language]
  const first = await page.getByLabel(say.on, { exact: true }).inputValue()
  for (let n = 0; n < 10; n++) {
    const day = new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 'yyyy-mm-dd'.length)
    await page.getByLabel(say.on, { exact: true }).fill(day)
    await page.getByLabel(say.back, { exact: true }).fill(day)
    await press(walk, say.search)
    const ways = page.getByRole('radiogroup')
    await ways.nth(1).waitFor({ state: 'attached' })
    if ((await ways.filter({ has: page.getByRole('radio') }).count()) === 2) return
  }
  throw new Error('No day has flights there and back.')
}
