import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { deskWords } from '../../web/words/desk.ts'
import { deskWorkWords } from '../../web/words/desk-work.ts'
import { codeWords } from '../../web/words/gate-code.ts'
import { passwordWords } from '../../web/words/gate-password.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { staffDoorWords } from '../../web/words/gate-staff.ts'
import { portalWords } from '../../web/words/portal.ts'
import { changeNoticeWords as words } from '../../web/words/portal-change-notices.ts'
import { newStaff } from '../support/staff.ts'
import { foundCompany } from './moves/company.ts'
import { type Watch, watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo, linkTo, subjectsTo } from './moves/mailbox.ts'
import { choosePassword } from './moves/password.ts'
import { letIn, signIn, typeCode } from './moves/sign-in.ts'
import { arrived, button, field, languages, link, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

type Language = (typeof languages)[number]
const width = { ja: 1280, en: 390 } as const
const names = {
  ...{ kanjiFamily: '水瀬', kanjiGiven: '楓', kanaFamily: 'ミナセ', kanaGiven: 'カエデ' },
  ...{ romajiFamily: 'MINASE', romajiGiven: 'KAEDE' },
} as const

/** A desk agent comes to the desk without a session, is led to the door of staff, and signs in with a code. */
async function agentAtDesk(language: Language): Promise<[Visitor, Watch]> {
  const agent = await newStaff(house.world)
  await house.world.db.run(sql`
    update identity_account set language = ${language} where id = ${agent.accountId}`)
  const visitor = await visit(house, language, { width: width[language] })
  const seen = await watch(visitor)
  const { page, say } = visitor
  await page.goto('/desk')
  await arrived(visitor, say(staffDoorWords, 'title'))
  await seen.look('the door of staff')
  await field(visitor, say(staffDoorWords, 'id')).fill(agent.signInId)
  await field(visitor, say(signInWords, 'administrator-password')).fill(agent.password)
  await button(visitor, say(signInWords, 'sign-in')).click()
  await arrived(visitor, say(codeWords, 'title'))
  await typeCode(visitor, await codeTo(house, agent.address))
  await page.waitForURL('**/desk')
  await page.locator('.h-place').first().waitFor()
  return [visitor, seen]
}

/** The administrator writes it, forgetting everything at first, and hands it in. */
async function handIn(visitor: Visitor, seen: Watch, address: string): Promise<void> {
  const { page, say } = visitor
  await page.goto('/portal/change-notices')
  await arrived(visitor, say(words, 'title'))
  await seen.look('no change notice yet')
  await link(visitor, say(words, 'new')).click()
  await arrived(visitor, say(words, 'newTitle'))
  await page.getByText(say(words, 'managersElsewhere')).waitFor()
  await button(visitor, say(words, 'submit')).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
  await seen.look('nothing typed')
  for (const [id, text] of Object.entries(names))
    await page.getByRole('textbox', { name: say(portalWords, id as keyof typeof names) }).fill(text)
  await page.getByRole('textbox', { name: say(words, 'address') }).fill('kaede')
  await button(visitor, say(words, 'submit')).click()
  await page.locator('input[name=address][aria-invalid=true]').waitFor()
  expect(await page.locator('input[name="names.kana.family"]').inputValue()).toBe(names.kanaFamily)
  await page.getByRole('textbox', { name: say(words, 'address') }).fill(`not-${address}`)
  await button(visitor, say(words, 'saveDraft')).click()
  await page.getByText(say(words, 'next-draft')).waitFor()
  await seen.look('a draft')
  await link(visitor, say(words, 'goOn')).click()
  await arrived(visitor, say(words, 'draftTitle'))
  const kana = page.locator('input[name="names.kana.family"]')
  await kana.waitFor()
  expect(await kana.inputValue()).toBe(names.kanaFamily)
  await button(visitor, say(words, 'discard')).click()
  await page.getByRole('dialog').waitFor()
  await seen.look('asked before a draft is discarded')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: say(words, 'address') }).fill(address)
  await button(visitor, say(words, 'submit')).click()
  await page.getByText(say(words, 'next-submitted')).waitFor()
  await seen.look('handed in')
}

/** Thirty-one older notices of the company that were withdrawn: a page, and what comes after it. */
async function manyBefore(): Promise<void> {
  await house.world.db.run(sql`
    insert into desk_change_notice (company_id, id, number, kind, state, content, entered_by, entered_at_desk,
      created_at, ended_at)
    select company_id, gen_random_uuid(), lpad(right(hashtextextended(company_id::text, n)::text, 10), 10, '0'), kind,
      'withdrawn', content, entered_by, false, created_at - n * interval '1 hour', created_at
    from desk_change_notice, generate_series(1, 31) n where state = 'applied'
      and not exists (select 1 from desk_change_notice other where other.company_id = desk_change_notice.company_id
        and other.state = 'withdrawn')`)
}

async function openNotice(visitor: Visitor, seen: Watch): Promise<void> {
  const { page, say } = visitor
  await page.locator('.h-place', { hasText: say(deskWords, 'change-notices') }).click()
  await arrived(visitor, say(deskWorkWords, 'noticesTitle'))
  await page.locator('tbody a').last().waitFor()
  await seen.look('the queue')
  await page.locator('tbody a').last().click()
  await arrived(visitor, say(words, 'add-administrator'))
}

describe.each(languages)(
  'a change notice from the company to the new administrator, in %s',
  story,
  (language) => {
    it('S1-54 S1-63 S1-64 is written, reviewed by one and approved by another, carried out, and its administrator signs in', async () => {
      const company = await foundCompany(house, language)
      const address = `kaede-${language}@tsubame.example`
      const aoi = await visit(house, language, { width: width[language] })
      await letIn(aoi, company.administrator)
      const atPortal = await watch(aoi)
      await handIn(aoi, atPortal, address)

      const [reviewer, first] = await agentAtDesk(language)
      await first.look('what waits')
      await openNotice(reviewer, first)
      await button(reviewer, reviewer.say(deskWorkWords, 'claim')).click()
      await reviewer.page.getByText(reviewer.say(deskWorkWords, 'fourEyes')).waitFor()
      expect(await button(reviewer, reviewer.say(deskWorkWords, 'approve')).count()).toBe(0)
      await first.look('reviewed by oneself')

      const [approver, second] = await agentAtDesk(language)
      await openNotice(approver, second)
      await button(approver, approver.say(deskWorkWords, 'approve')).click()
      await button(approver, approver.say(deskWorkWords, 'apply')).click()
      await approver.page.getByText(approver.say(deskWorkWords, 'idMailed')).waitFor()
      const id = await approver.page.locator('.p-id-big').innerText()
      await second.look('carried out')

      const kaede = await visit(house, language, { width: width[language] })
      await kaede.page.goto(await linkTo(house, address))
      await arrived(kaede, kaede.say(passwordWords, 'set-title'))
      await choosePassword(kaede, 'Minamo-8824')
      await arrived(kaede, kaede.say(passwordWords, 'done-title'))
      await signIn(kaede, { id, password: 'Minamo-8824', address })
      await kaede.page.goto('/portal/people')
      await kaede.page.locator('.p-table').waitFor()

      await aoi.page.reload()
      await aoi.page.getByText(aoi.say(words, 'next-applied')).waitFor()
      await atPortal.look('carried out')
      await manyBefore()
      await aoi.page.reload()
      await button(aoi, aoi.say(words, 'more')).click()
      await expect.poll(() => aoi.page.locator('.p-card').count()).toBe(32)
      // Arrived, approved, the ID of the new one, carried out.
      expect((await subjectsTo(house, company.administrator.address)).length).toBeGreaterThanOrEqual(4)
      expect([...atPortal.faults, ...first.faults, ...second.faults]).toEqual([])
    })
  },
)
