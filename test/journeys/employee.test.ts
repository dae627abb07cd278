import { beforeAll, describe, expect, it } from 'vitest'
import { seedDemoEmployees, seedDemoRegisters, shipRegisters } from '../../src/assurance/public.ts'
import { enrol } from '../../src/assurance/training/enrol.ts'
import { shippedLessons } from '../../src/assurance/training/ship-lessons.ts'
import { sql } from '../../src/platform/sql.ts'
import { mySecurityWords as words } from '../../web/words/my-security.ts'
import { mailReportWords } from '../../web/words/security-mail-reports.ts'
import { trainingWords } from '../../web/words/security-training.ts'
import { linked, newColleague } from '../support/colleagues.ts'
import { admitStaff, sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'

import { arrived, button, languages, story, told, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()
beforeAll(async () => {
  await shipRegisters(house.world)
  await seedDemoRegisters(house.world)
  await seedDemoEmployees(house.world, [])
})

/** Somebody of the group sits down before what is asked of him: a lesson among it. */
async function sitDown(visitor: Visitor): Promise<void> {
  const { world } = house
  const address = await sitAtDesk(visitor, 'employee')
  const account = await world.db.row<{ id: string }>(sql`
    select id from identity_account where address = ${address}`)
  const me = await newColleague(world)
  await linked(world, me, account?.id ?? '')
  const wish = {
    lesson: 'incident-reporting',
    reason: 'drill',
    cause: 'journey',
    dueOn: '2099-12-31',
  } as const
  await world.act({ by: 'system', name: 'tests' }, (act) => enrol(act, world, [me.id], wish))
  await visitor.page.goto('/my-security')
}

const phish = (language: string) =>
  [
    'From: IT <it@kazahana-support.example>',
    `Subject: Your mailbox is full (${language})`,
    `Message-ID: <${language}@kazahana-support.example>`,
    '',
    'Open https://login.kazahana-support.example/ today.',
  ].join('\r\n')

describe.each(languages)('what is asked of an employee, in %s', story, (language) => {
  it('S2-23 S2-21 S2-04 he does a lesson with its quiz, confirms the handbook and reports a mail; the office sees all three', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await sitDown(visitor)
    const seen = await watch(visitor)
    await arrived(visitor, say(words, 'title'))
    expect(new URL(page.url()).pathname).toBe('/my-security')
    await seen.look('my security')

    const lesson = shippedLessons().find(({ id }) => id === 'incident-reporting')
    await page.getByRole('link', { name: lesson?.title[language] ?? '' }).click()
    await page.getByText(say(words, 'quiz'), { exact: true }).waitFor()
    await seen.look('a lesson')
    const answer = async (right: boolean) => {
      for (const question of lesson?.content.questions ?? []) {
        const wanted = right ? question.right : (question.right % question.choices.length) + 1
        await page.getByLabel(question.choices[wanted - 1]?.[language] ?? '', { exact: true }).check()
      }
      await button(visitor, say(words, 'answer')).click()
    }
    await answer(false)
    await page.getByText(say(words, 'isNotPassed', { right: 0, of: 4 })).waitFor()
    await seen.look('a quiz that was not enough')
    await button(visitor, say(words, 'again')).click()
    await answer(true)
    await page.getByText(say(words, 'isPassed', { right: 4, of: 4 })).waitFor()

    await page.goto('/my-security')
    const handbook = language === 'ja' ? '個人情報保護ハンドブック' : 'Handbook on protecting personal data'
    await page.getByRole('link', { name: handbook }).click()
    await page.getByLabel(say(words, 'read')).check()
    await seen.look('a document')
    await button(visitor, say(words, 'confirm')).click()
    await told(visitor, say(words, 'confirmed')).waitFor()

    await page.goto('/my-security')
    const mail = { name: 'mail.eml', mimeType: 'message/rfc822', buffer: Buffer.from(phish(language)) }
    await page.locator('input[type="file"]').setInputFiles(mail)
    await page.getByText(say(words, 'waiting'), { exact: true }).waitFor()
    await page.locator('.p-note-good').waitFor()
    await seen.look('a reported mail')
    expect(seen.faults).toEqual([])

    const officer = await visit(house, language)
    await admitStaff(officer, 'security-officer')
    const eyes = await watch(officer)
    await officer.page.goto('/security/mail-reports')
    const subject = `Your mailbox is full (${language})`
    await officer.page.getByText(subject).waitFor()
    await eyes.look('reported mails')
    await officer.page.locator('section', { hasText: subject }).getByRole('button').first().click()
    await told(officer, say(mailReportWords, 'judged')).waitFor()
    await officer.page.goto('/security/documents')
    await officer.page.getByText(handbook, { exact: true }).waitFor()
    await officer.page
      .getByRole('button', { name: new RegExp(say(trainingWords, 'showPeople')) })
      .first()
      .click()
    await officer.page.locator('tbody tr').first().waitFor()
    await eyes.look('documents and their readers')
    await officer.page.goto('/security/lessons')
    await officer.page
      .getByRole('button', { name: new RegExp(say(trainingWords, 'showPeople')) })
      .first()
      .waitFor()
    await eyes.look('lessons')
    expect(eyes.faults).toEqual([])
    await page.reload()
    await page.getByText(say(words, 'phish'), { exact: true }).waitFor()
  })
})
