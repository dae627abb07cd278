import { beforeAll, describe, expect, it } from 'vitest'
import { webManualWords } from '../../web/words/manual.ts'
import { noticeWords } from '../../web/words/notices.ts'
import { portalWords } from '../../web/words/portal.ts'
import { companySettingsWords } from '../../web/words/portal-company-settings.ts'
import { departmentWords } from '../../web/words/portal-departments.ts'
import { homeWords } from '../../web/words/portal-home.ts'
import { importWords } from '../../web/words/portal-import.ts'
import { myNavigationWords } from '../../web/words/portal-my-navigation.ts'
import { peopleWords } from '../../web/words/portal-people.ts'
import { personWords } from '../../web/words/portal-person.ts'
import { refusalWords } from '../../web/words/portal-refusals.ts'
import { registerWords } from '../../web/words/portal-register.ts'
import { stepUpWords } from '../../web/words/portal-step-up.ts'
import { problemWords } from '../../web/words/problems.ts'
import { type Company, foundCompany, foundMember } from './moves/company.ts'
import { type Watch, watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo } from './moves/mailbox.ts'
import { openRegistration, register, sakura, typeTraveller } from './moves/register.ts'
import { letIn } from './moves/sign-in.ts'
import { arrived, button, languages, story, type Visitor, visit } from './moves/visitor.ts'

let companies: Record<'ja' | 'en', Company>

houseOfFile({ fonts: true })
beforeAll(async () => {
  companies = { ja: await foundCompany(house, 'ja', 500), en: await foundCompany(house, 'en', 500) }
})

/** An administrator of a company of 500, some with the longest names, and somebody who looks on. */
async function administratorOfMany(language: 'ja' | 'en', { administrator } = companies[language]) {
  const visitor = await visit(house, language)
  await letIn(visitor, administrator)
  return { visitor, administrator, seen: await watch(visitor), ...visitor }
}

async function open(visitor: Visitor, path: string, title: string): Promise<void> {
  await visitor.page.goto(`/portal${path}`)
  await arrived(visitor, title)
}

/** Opens a dialog, looks at it, and leaves it. */
async function lookAtDialog(visitor: Visitor, seen: Watch, opener: string): Promise<void> {
  await button(visitor, opener).click()
  await visitor.page.getByRole('dialog').waitFor()
  await seen.look(`dialog «${opener}»`)
  await button(visitor, visitor.say(portalWords, 'cancel')).click()
  await visitor.page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe.each(languages)('everybody can use every screen of a large company, in %s', story, (language) => {
  it('ASVS-7.4.4 the first page, its menu, the list of people, and pages that are not there', async () => {
    const { visitor, page, say, seen } = await administratorOfMany(language)
    await page.getByRole('heading', { name: say(homeWords, 'canDo') }).waitFor()
    await seen.look('first page')
    await button(visitor, say(portalWords, 'openMenu')).click()
    await seen.look('first page, menu open')
    await open(visitor, '/notices', say(noticeWords, 'title'))
    await page.locator('.k-notice-list').waitFor()
    await seen.look('notices')
    await open(visitor, '/manual', say(webManualWords, 'title'))
    await page.locator('.k-manual').first().waitFor()
    await seen.look('manual')
    await open(visitor, '/people', say(peopleWords, 'title'))
    await button(visitor, say(peopleWords, 'more')).click()
    await page.getByText(say(peopleWords, 'shownMore', { count: 100 })).waitFor()
    await seen.look('people, a hundred of them')
    await page.getByLabel(say(peopleWords, 'search')).fill('nobody of that name')
    await page.getByText(say(peopleWords, 'noMatch')).waitFor()
    await seen.look('people, none found')
    await open(visitor, '/nowhere', say(refusalWords, 'notFound'))
    await seen.look('no such page')
    await open(visitor, '/people/0197a3f0-0000-7000-8000-000000000000', say(refusalWords, 'notFound'))
    await seen.look('no such person')
    expect(seen.faults).toEqual([])
  })

  it('one person: a manager, a traveller with a long name, an administrator, and their dialogs', async () => {
    const { visitor, page, say, seen } = await administratorOfMany(language)
    for (const [query, what] of [
      ['フジワラ', 'a manager'],
      ['FEATHERSTONEHAUGH', 'a traveller with a long name'],
      ['ツバキ', 'an administrator'],
    ] as const) {
      await open(visitor, `/people?query=${encodeURIComponent(query)}`, say(peopleWords, 'title'))
      await page.getByLabel(say(peopleWords, 'search')).fill(query)
      await page.locator(`table:has-text("${query}") a, table a`).first().waitFor()
      await page.locator('tr', { hasText: query }).getByRole('link').first().click()
      await page.getByRole('heading', { name: say(personWords, 'enrolment') }).waitFor()
      await seen.look(what)
    }
    await page.goBack()
    await open(visitor, '/people', say(peopleWords, 'title'))
    await page.getByLabel(say(peopleWords, 'search')).fill('フジワラ')
    await page.locator('tr', { hasText: 'フジワラ' }).getByRole('link').first().click()
    await page.getByRole('heading', { name: say(personWords, 'enrolment') }).waitFor()
    await lookAtDialog(visitor, seen, say(personWords, 'addressCorrect'))
    await lookAtDialog(visitor, seen, say(personWords, 'suspend'))
    await lookAtDialog(visitor, seen, say(personWords, 'leave'))
    expect(seen.faults).toEqual([])
  })

  it('registration: both forms, everything missing, and done', async () => {
    const { visitor, page, say, seen } = await administratorOfMany(language)
    await openRegistration(visitor)
    await seen.look('form for a traveller')
    await page.getByRole('radio', { name: say(portalWords, 'ticketing-manager') }).check()
    await register(visitor)
    await page.locator('[aria-invalid="true"]').first().waitFor()
    await seen.look('form for a manager, all missing')
    await typeTraveller(visitor, sakura, '12345678')
    await register(visitor)
    await page.getByText(problemWords[language]['invalid-input']).waitFor()
    await seen.look('form for a traveller, refused')
    await typeTraveller(visitor, sakura, (await foundMember(house, language)).id)
    await register(visitor)
    await arrived(visitor, say(registerWords, 'done'))
    await seen.look('registration done')
    expect(seen.faults).toEqual([])
  })

  it('the import: empty, refused, done', async () => {
    const { visitor, page, say, seen } = await administratorOfMany(language)
    await open(visitor, '/people/import', say(importWords, 'title'))
    await seen.look('import')
    const handIn = async (lines: string[]) => {
      const buffer = Buffer.from(lines.join('\n'))
      await page
        .getByLabel(say(importWords, 'file'))
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
      await button(visitor, say(importWords, 'start')).click()
    }
    const headings =
      'kind,department_code,family_kanji,given_kanji,family_kana,given_kana,family_romaji,given_romaji,member_number,address,managed_department_codes'
    await handIn([headings, ...Array.from({ length: 40 }, () => 'traveller,ZZZ,,,,,,,1,,')])
    await page.getByRole('table').waitFor()
    await seen.look('import refused')
    await button(visitor, say(importWords, 'again')).click()
    await handIn([headings, 'traveller,A01,雪村,ゆき,ユキムラ,ユキ,YUKIMURA,YUKI,730000001,,'])
    await page.getByText(say(importWords, 'doneText', { lines: 1 })).waitFor()
    await seen.look('import done')
    expect(seen.faults).toEqual([])
  })

  it('departments and company settings', async () => {
    const { visitor, page, say, seen } = await administratorOfMany(language)
    await open(visitor, '/departments', say(departmentWords, 'title'))
    await page.getByRole('table').waitFor()
    await seen.look('departments')
    await lookAtDialog(visitor, seen, say(departmentWords, 'add'))
    await button(visitor, say(departmentWords, 'removeOf', { name: '総務部' })).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(departmentWords, 'remove') })
      .click()
    await page.getByText(problemWords[language]['department-in-use']).waitFor()
    await seen.look('department that cannot be removed')
    await open(visitor, '/company-settings', say(companySettingsWords, 'title'))
    await page.getByRole('radio', { name: say(companySettingsWords, 'hold') }).check()
    await button(visitor, say(portalWords, 'save')).click()
    await page.getByText(say(companySettingsWords, 'nowHeld')).waitFor()
    await seen.look('company settings, saved')
    expect(seen.faults).toEqual([])
  })

  it('my own settings with their dialogs', async () => {
    const { visitor, page, say, seen, administrator } = await administratorOfMany(
      language,
      await foundCompany(house, language),
    )
    await open(visitor, '/my-navigation', say(myNavigationWords, 'title'))
    await page.getByText(say(myNavigationWords, 'alone')).waitFor()
    await seen.look('my own settings')
    await button(visitor, say(myNavigationWords, 'passwordChange')).click()
    await page.locator('[aria-invalid="true"]').first().waitFor()
    await seen.look('my own settings, passwords missing')
    await button(visitor, say(myNavigationWords, 'addressChange')).click()
    await seen.look('dialog for the address')
    await page
      .getByRole('textbox', { name: say(myNavigationWords, 'addressNew') })
      .fill(`a@${language}.example`)
    await button(visitor, say(myNavigationWords, 'addressSend')).click()
    const code = page.getByLabel(say(stepUpWords, 'code'))
    await code.waitFor()
    await seen.look('dialog for the proof')
    await code.fill(await codeTo(house, administrator.address))
    await button(visitor, say(stepUpWords, 'submit')).click()
    await page.getByLabel(say(myNavigationWords, 'addressCode')).waitFor()
    await seen.look('dialog for the code from the new address')
    expect(seen.faults).toEqual([])
  })
})
