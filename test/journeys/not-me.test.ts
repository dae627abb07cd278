import { describe, expect, it } from 'vitest'
import { heldWords } from '../../web/words/gate-held.ts'
import { portalWords } from '../../web/words/portal.ts'
import { myNavigationWords } from '../../web/words/portal-my-navigation.ts'
import { peopleWords } from '../../web/words/portal-people.ts'
import { personWords } from '../../web/words/portal-person.ts'
import { stepUpWords } from '../../web/words/portal-step-up.ts'
import { timelineWords } from '../../web/words/portal-timeline.ts'
import { problemWords } from '../../web/words/problems.ts'
import { foundCompany } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo, subjectsTo } from './moves/mailbox.ts'
import { resetPassword } from './moves/reset.ts'
import { admit, type Credentials, goToSignIn, signIn, typeCredentials } from './moves/sign-in.ts'
import {
  arrived,
  button,
  hasFocus,
  holdsFocus,
  languages,
  link,
  story,
  type Visitor,
  visit,
} from './moves/visitor.ts'

houseOfFile()

const words = timelineWords

async function openTimeline(visitor: Visitor): Promise<void> {
  await visitor.page.goto('/portal/my-navigation')
  await arrived(visitor, visitor.say(myNavigationWords, 'title'))
  await link(visitor, visitor.say(words, 'cardOpen')).click()
  await arrived(visitor, visitor.say(words, 'title'))
  await visitor.page.getByRole('list', { name: visitor.say(words, 'list') }).waitFor()
}

const entry = ({ page }: Visitor, text: string) =>
  page.getByRole('list').locator('li').filter({ hasText: text }).first()

/** Says "this was not me" of the present sign-in, by keyboard alone. */
async function report(visitor: Visitor): Promise<void> {
  const { page, say } = visitor
  const opener = entry(visitor, say(words, 'signed-in')).getByRole('button')
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await holdsFocus(dialog)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await hasFocus(opener)
  await page.keyboard.press('Enter')
  await holdsFocus(dialog)
  await dialog.getByRole('button', { name: say(words, 'reportTitle') }).focus()
  await page.keyboard.press('Enter')
  await arrived(visitor, say(heldWords, 'title'))
}

async function isRefused(visitor: Visitor, who: Credentials, door: 'member' | 'administrator') {
  await goToSignIn(visitor, door)
  await typeCredentials(visitor, who)
  await visitor.page.getByRole('alert').getByText(problemWords[visitor.language]['not-recognised']).waitFor()
}

describe.each(languages)('this was not me, in %s', story, (language) => {
  it.each(['manager', 'traveller'] as const)(
    'S1-67 a %s reads his timeline, holds his account, and is back by a reset',
    async (kind) => {
      const who = (await foundCompany(house, language))[kind]
      const door = kind === 'traveller' ? 'member' : 'administrator'
      const visitor = await visit(house, language)
      const { page, say } = visitor
      await admit(visitor, who)
      const seen = await watch(visitor)
      await openTimeline(visitor)
      await page.getByText(say(words, 'current')).waitFor()
      await seen.look('timeline')
      await page.getByLabel(say(words, 'kind')).selectOption('code')
      await entry(visitor, say(words, 'code-sign-in')).waitFor()
      await page.getByText(say(words, 'current')).waitFor({ state: 'detached' })
      await page.getByLabel(say(words, 'kind')).selectOption('refusal')
      await page.getByText(say(words, 'none')).waitFor()
      await seen.look('timeline, nothing of a kind')
      await page.getByLabel(say(words, 'kind')).selectOption('')
      await entry(visitor, say(words, 'signed-in')).getByRole('button').click()
      await page.getByRole('dialog').waitFor()
      await seen.look('timeline, asked once more')
      await button(visitor, say(portalWords, 'cancel')).click()
      await report(visitor)
      await seen.look('account held')
      expect(seen.faults).toEqual([])
      expect(await page.locator('main').innerText()).toMatch(/\d{10}/)

      await isRefused(visitor, who, door)
      await resetPassword(visitor, who, 'nana-iro-no7')
      await signIn(visitor, { ...who, password: 'nana-iro-no7' })
      await openTimeline(visitor)
      await entry(visitor, say(words, 'hold-lifted')).waitFor()
      expect((await subjectsTo(house, who.address)).join()).toMatch(
        language === 'ja' ? /アカウントの保護/ : /account is held/,
      )
    },
  )

  it('S1-66 the administrator finds who is held, and lifts the hold with a code', async () => {
    const { administrator, manager } = await foundCompany(house, language)
    const thief = await visit(house, language)
    await admit(thief, manager)
    await openTimeline(thief)
    await report(thief)

    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admit(visitor, administrator)
    await page.goto('/portal/people')
    await arrived(visitor, say(peopleWords, 'title'))
    await page.getByLabel(say(peopleWords, 'status'), { exact: true }).selectOption('held')
    await page.getByText(say(peopleWords, 'shown', { count: 1 })).waitFor()
    await page.getByRole('table').getByRole('link').click()
    await button(visitor, say(personWords, 'lift')).waitFor()
    const seen = await watch(visitor)
    await seen.look('a person whose account is held')
    await button(visitor, say(personWords, 'lift')).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: say(personWords, 'lift') }).click()
    await page.getByLabel(say(stepUpWords, 'code')).fill(await codeTo(house, administrator.address))
    await button(visitor, say(stepUpWords, 'submit')).click()
    await expect.poll(() => button(visitor, say(personWords, 'lift')).count(), { timeout: 60_000 }).toBe(0)
    expect(seen.faults).toEqual([])
    await signIn(await visit(house, language), manager)
  })
})
