import { whereaboutsWords as words } from '../../../web/words/whereabouts.ts'
import { button, field, savedBy, type Visitor } from './visitor.ts'

/**
 * Finds the one person who departs then, keeps the list, for which no code is asked on this device, asks whether he is safe,
 * and asks again too soon.
 */
export async function askWhetherSafe(visitor: Visitor, departure: Date): Promise<void> {
  const { page, say } = visitor
  await page.goto('/portal/whereabouts')
  await field(visitor, say(words, 'from')).fill(inJapan(departure, -1))
  await field(visitor, say(words, 'to')).fill(inJapan(departure, 0))
  await button(visitor, say(words, 'look')).click()
  await page.getByText(say(words, 'found', { count: 1 }), { exact: true }).waitFor()
  await savedBy(visitor, say(words, 'roster'))
  for (const answer of [say(words, 'called', { count: 1 }), say(words, 'nextCall', { time: '|' })]) {
    await button(visitor, say(words, 'call')).click()
    await button(visitor, say(words, 'send')).click()
    await page.getByText(answer.split('|')[0] ?? '').waitFor()
  }
}

/** A moment so many hours later, as a field takes it: Japan is nine hours ahead of UTC. */
const inJapan = (moment: Date, hours: number) =>
  new Date(moment.getTime() + (9 + hours) * 3_600_000).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)
