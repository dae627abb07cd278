import type { Response } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { CutoverBoard } from '../../src/cutover/contract.ts'
import { importExport } from '../../src/cutover/public.ts'
import { registerMember } from '../../src/membership/public.ts'
import { sql } from '../../src/platform/sql.ts'
import { deskCutoverWords as cutover } from '../../web/words/desk-cutover.ts'
import { deskImportsWords as imports } from '../../web/words/desk-imports.ts'
import { deskMaintenanceWords as maintenance } from '../../web/words/desk-maintenance.ts'
import { deskMemberWords } from '../../web/words/desk-members.ts'
import { deskNoticeWords } from '../../web/words/desk-notices.ts'
import { noticeWords } from '../../web/words/notices.ts'
import { portalWords } from '../../web/words/portal.ts'
import { stepUpWords } from '../../web/words/portal-step-up.ts'
import { windowText } from '../../web/words/window-text.ts'
import { smallExport, writeExport } from '../support/export.ts'
import { foundCompany } from './moves/company.ts'
import { admitStaff } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo } from './moves/mailbox.ts'
import { arrived, button, field, languages, link, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

/** Asks for a rehearsal and waits until the board in the page knows that this one has ended. */
async function rehearse(visitor: Visitor): Promise<void> {
  const ended = async () =>
    (
      await house.world.db.row<{ runs: number }>(sql`
      select count(*)::int as runs from cutover_rehearsal where state = 'done'`)
    )?.runs ?? 0
  const before = await ended()
  const isOnBoard = async (answer: Response) => {
    if (new URL(answer.url()).pathname !== '/api/desk/cutover') return false
    const { runs }: CutoverBoard = await answer.json()
    return runs.filter(({ state }) => state === 'done').length > before
  }
  const known = visitor.page.waitForResponse(isOnBoard)
  await button(visitor, visitor.say(cutover, 'run')).click()
  await known
}

describe.each(languages)('the operator’s people at their screens, in %s', story, (language) => {
  it('S1-11 a desk agent writes a notice in both languages, sees how it looks, publishes it, and it stands on the entry page', async () => {
    await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const address = await admitStaff(visitor, 'desk-agent')
    const seen = await watch(visitor)
    await page.goto('/desk/notices')
    await arrived(visitor, say(deskNoticeWords, 'title'))
    await page.locator('.k-notice-list').waitFor()
    await seen.look('notices at the desk')
    await link(visitor, say(deskNoticeWords, 'new')).click()
    await arrived(visitor, say(deskNoticeWords, 'heading'))
    await button(visitor, say(deskNoticeWords, 'save')).click()
    await seen.look('a notice with all missing')
    const title = { ja: `年末のご案内 ${language}`, en: `Year end ${language}` }
    await field(visitor, say(deskNoticeWords, 'title-ja')).fill(title.ja)
    await field(visitor, say(deskNoticeWords, 'title-en')).fill(title.en)
    await page.getByLabel(say(deskNoticeWords, 'body-ja')).fill('- 一つ\n- [手引き](manual)')
    await page.getByLabel(say(deskNoticeWords, 'body-en')).fill('One <b>.')
    await field(visitor, say(deskNoticeWords, 'month')).fill('2025-12')
    await field(visitor, say(deskNoticeWords, 'from-label')).fill('2025-12-01T09:00')
    await page.getByLabel(say(deskNoticeWords, 'people')).check()
    await field(visitor, say(deskNoticeWords, 'companies-search')).fill('燕')
    const add = page.getByRole('button', { name: /燕\d+商事/ }).first()
    await add.click()
    await page.getByRole('button', { name: /^(Remove )?燕\d+商事/ }).waitFor()
    await seen.look('a notice for one company')
    await page.getByLabel(say(deskNoticeWords, 'everybody')).check()
    await button(visitor, say(deskNoticeWords, 'preview')).click()
    await page.getByText('One <b>.', { exact: true }).last().waitFor()
    await seen.look('a notice and how it will look')
    await button(visitor, say(deskNoticeWords, 'save')).click()
    await button(visitor, say(deskNoticeWords, 'publish')).click()
    await page.getByRole('dialog').waitFor()
    await seen.look('asked before publishing')
    const yes = page.getByRole('dialog').getByRole('button', { name: say(deskNoticeWords, 'publish') })
    await yes.click()
    await page.getByLabel(say(stepUpWords, 'code')).fill(await codeTo(house, address))
    await button(visitor, say(stepUpWords, 'submit')).click()
    await page.getByText(say(deskNoticeWords, 'published-done')).waitFor()
    await seen.look('a published notice')
    await page.goto(language === 'ja' ? '/' : '/en')
    await link(visitor, title[language]).click()
    await arrived(visitor, title[language])
    await page.getByText(say(noticeWords, 'all')).waitFor()
    await seen.look('the notice as everybody reads it')
    expect(seen.faults).toEqual([])
  })

  it('S1-04 a desk agent plans maintenance with a proof, and sees what was decided and by whom', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const address = await admitStaff(visitor, 'desk-agent')
    const seen = await watch(visitor)
    await page.goto('/desk/maintenance')
    await arrived(visitor, say(maintenance, 'title'))
    const day = language === 'ja' ? '2026-01-19' : '2026-01-20'
    const times = page
      .locator('form')
      .filter({ hasText: say(maintenance, 'planGo') })
      .locator('[type="datetime-local"]')
    await times.nth(0).fill(`${day}T21:00`)
    await times.nth(1).fill(`${day}T23:50`)
    await button(visitor, say(maintenance, 'planGo')).click()
    await page.getByLabel(say(stepUpWords, 'code')).fill(await codeTo(house, address))
    await button(visitor, say(stepUpWords, 'submit')).click()
    const window = { startsAt: `${day}T21:00:00+09:00`, endsAt: `${day}T23:50:00+09:00` }
    await page
      .locator('strong')
      .filter({ hasText: windowText(language, window) })
      .waitFor()
    await page.getByText(say(maintenance, 'history')).first().click()
    await seen.look('maintenance at the desk')
    await page.locator('form').last().locator('[type="datetime-local"]').fill(`${day}T22:30`)
    await button(visitor, say(maintenance, 'openGo')).click()
    await page.getByRole('dialog').getByText('22:30').waitFor()
    await seen.look('asked before the house is closed at once')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(portalWords, 'cancel') })
      .click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await (await fetch(`${house.url}/api/maintenance`)).json()).windows).not.toContainEqual(
      expect.objectContaining({ isRunning: true }),
    )
    expect(seen.faults).toEqual([])
  })

  it('the member office finds a member and sees what it may do', async () => {
    const number = language === 'ja' ? '7100001' : '7100002'
    const member = { number, status: 'temporary', language, address: 'm@post.example' } as const
    await house.world.act({ by: 'operator', name: 'tests' }, (act) =>
      registerMember(act, house.world, member),
    )
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admitStaff(visitor, 'member-office')
    const seen = await watch(visitor)
    await page.goto('/desk/members')
    await arrived(visitor, say(deskMemberWords, 'title'))
    await page.getByLabel(say(deskMemberWords, 'number')).fill(number)
    await button(visitor, say(deskMemberWords, 'find')).click()
    await page.getByRole('heading', { name: say(deskMemberWords, 'member', { number }) }).waitFor()
    await seen.look('a member')
    await button(visitor, say(deskMemberWords, 'complete')).click()
    await page.getByRole('dialog').waitFor()
    await seen.look('asked before completing')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(deskMemberWords, 'complete') })
      .click()
    await page.getByText(say(deskMemberWords, 'completed')).waitFor()
    await button(visitor, say(deskMemberWords, 'correct')).click()
    await page.getByRole('dialog').waitFor()
    await seen.look('correcting an address')
    await page.keyboard.press('Escape')
    await page.goto('/desk/members/register')
    await arrived(visitor, say(deskMemberWords, 'register'))
    await seen.look('entering a member')
    expect(seen.faults).toEqual([])
  })

  it('a desk agent sees what became of imports, and rehearses the change over everybody', async () => {
    const lines = smallExport()
    if (language === 'ja') await importExport(house.world, house.world.pool, { paths: [writeExport(lines)] })
    lines.people.push({ ...lines.people[0], id: '123456789', pc_address: '' })
    await importExport(house.world, house.world.pool, { paths: [writeExport(lines)], isDryRun: true })
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admitStaff(visitor, 'desk-agent')
    const seen = await watch(visitor)
    await page.goto('/desk/imports')
    await arrived(visitor, say(imports, 'title'))
    await link(visitor, say(imports, 'faultFile')).waitFor()
    await page.getByRole('heading', { name: say(imports, 'applied'), exact: true }).waitFor()
    await seen.look('imports')
    await page.goto('/desk/cutover')
    await arrived(visitor, say(cutover, 'title'))
    await button(visitor, say(cutover, 'run')).waitFor()
    await seen.look('the board before a rehearsal')
    await rehearse(visitor)
    await page.getByRole('heading', { name: say(cutover, 'companies') }).waitFor()
    await page.locator('.p-table tbody tr').first().waitFor()
    await seen.look('the board after a rehearsal')
    await field(visitor, say(cutover, 'search')).fill('nobody of this name')
    await button(visitor, say(cutover, 'find')).click()
    await page.getByText(say(cutover, 'none')).waitFor()
    // What was searched for stays when a newer rehearsal has ended.
    await rehearse(visitor)
    await seen.look('the board after a newer rehearsal')
    await page.getByText(say(cutover, 'none')).waitFor()
    expect(await field(visitor, say(cutover, 'search')).inputValue()).toBe('nobody of this name')
    await button(visitor, say(cutover, 'move')).click()
    await seen.look('moving a date')
    expect(seen.faults).toEqual([])
  })
})
