import { describe, expect, it } from 'vitest'
import { askWords } from '../../web/words/gate-ask.ts'
import { homeWords } from '../../web/words/portal-home.ts'
import { whoWords } from '../../web/words/portal-who.ts'
import { problemWords } from '../../web/words/problems.ts'
import { repairWords } from '../../web/words/repairs.ts'
import { foundCompany } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { named } from './moves/operator.ts'
import { goToSignIn, letIn, typeCredentials } from './moves/sign-in.ts'
import { arrived, languages, link, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

const words = repairWords

/** What the page shows, and what it asked the server for while somebody answered. */
async function askedBy(visitor: Visitor, role: 'traveller' | 'ticketing-manager' | 'administrator') {
  const { page, say } = visitor
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  // By keyboard: one stop for each question, arrows inside it.
  await page.getByRole('radio', { name: say(words, `who-${role}`) }).focus()
  await page.keyboard.press('Space')
  const trouble = page.getByRole('radio', { name: say(words, 'password'), exact: true })
  await trouble.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.getByText(say(words, `locked.${role}`)).waitFor()
  return { asked, text: await page.locator('main').innerText() }
}

describe.each(languages)('who can fix this, in %s', story, (language) => {
  it('S1-46 from a refused sign-in the page is the same for a known and an unknown ID, and asks nothing', async () => {
    const { manager } = await foundCompany(house, language)
    const seenBy: { asked: string[]; text: string }[] = []
    for (const id of [manager.id, 'ZZZ999ZZZ']) {
      const visitor = await visit(house, language, { width: 390 })
      const { page, say } = visitor
      await goToSignIn(visitor, 'administrator')
      await typeCredentials(visitor, { id, password: 'not-my-password-1' })
      await page.getByRole('alert').getByText(problemWords[language]['not-recognised']).waitFor()
      await link(visitor, say(askWords, 'ask')).first().focus()
      await page.keyboard.press('Enter')
      await arrived(visitor, say(words, 'title'))
      seenBy.push(await askedBy(visitor, 'ticketing-manager'))
      const seen = await watch(visitor)
      await seen.look('who can fix this, answered')
      expect(seen.faults).toEqual([])
    }
    expect(seenBy[0]).toEqual(seenBy[1])
    expect(seenBy[0]?.asked).toEqual([])
  })

  it('S1-29 S1-30 a traveller without a code is led to the member office, with its number', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await page.goto(language === 'ja' ? '/who-can-fix/no-code' : '/en/who-can-fix/no-code')
    await arrived(visitor, say(words, 'title'))
    expect(await page.getByRole('radio', { name: say(words, 'no-code'), exact: true }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: say(words, 'who-traveller') }).check()
    await page.getByText(say(words, 'no-code.traveller')).waitFor()
    await page.getByText(named(language).office).first().waitFor()
  })

  it('S1-69 inside the portal a ticketing manager reads the names of his administrators', async () => {
    const { manager } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await letIn(visitor, manager)
    const seen = await watch(visitor)
    await page.getByRole('heading', { name: say(homeWords, 'trouble') }).waitFor()
    const administrators = say(words, 'administrators-of-yours', {
      names: language === 'ja' ? '椿 葵' : 'Aoi TSUBAKI',
    })
    await page.getByText(administrators).first().waitFor()
    await seen.look('first page of a manager')
    await link(visitor, say(whoWords, 'open')).click()
    await arrived(visitor, say(words, 'title'))
    await page.getByRole('radio', { name: say(words, 'wrong-address'), exact: true }).check()
    await page.getByText(say(words, 'wrong-address.ticketing-manager')).waitFor()
    await page.getByText(administrators).waitFor()
    await seen.look('who can fix this, inside')
    expect(seen.faults).toEqual([])
  })
})
