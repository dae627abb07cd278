import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeTo } from '../../test/support/gate.ts'
import { anotherAddress, mailInputs, openPortal, type Portal } from '../../test/support/portal.ts'

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal?.close())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const textOf = (page: Page) => page.locator('body').innerText()

describe('one person of the company', () => {
  it.each(['traveller', 'ticketing-manager'] as const)(
    'S1-25 S1-56 S1-66 shows, sets and resets no password of a %s',
    async (kind) => {
      const page = await portal.open(`/people/${portal.people[kind]}`)
      await page.emulateMedia({ media: 'print' })
      const text = await textOf(page)
      expect(await page.locator('input[type=password]').count()).toBe(0)
      expect(text).not.toMatch(/仮パスワード|初期パスワード|(?<!\d)\d{6}(?!\d)/)
      for (const name of await page.getByRole('button').allInnerTexts())
        expect(name).not.toMatch(/パスワード|ロック/)
    },
  )

  it('S1-65 S1-31 sends a traveller in need to the reset link or the member office, for nobody here can help', async () => {
    const page = await portal.open(`/people/${portal.people.traveller}`)
    const text = await textOf(page)
    const { name, phone } = portal.world.profile.operator.memberOffice
    expect(text).toContain('ご本人がログイン画面の「パスワード再設定」をご利用いただくか')
    expect(text).toContain(`${name.ja}（${phone}）`)
    expect(text).toContain('利用管理者は対応できません')
  })

  it('S1-70 has no field for the address of a traveller', async () => {
    const page = await portal.open(`/people/${portal.people.traveller}`)
    expect(await mailInputs(page)).toBe(0)
    expect(await button(page, /アドレス/).count()).toBe(0)
    expect(await textOf(page)).toContain(`ご本人から${portal.world.profile.operator.memberOffice.name.ja}へ`)
  })

  it('S1-69 S1-39 S1-41 has under 利用登録 one field to correct the address of a ticketing manager', async () => {
    const page = await portal.open(`/people/${portal.people['ticketing-manager']}`)
    const enrolment = page.locator('section', { has: page.getByRole('heading', { name: '利用登録' }) })
    await enrolment.getByRole('button', { name: 'メールアドレスを修正する' }).click()
    await page.getByLabel('新しいメールアドレス').waitFor()
    expect(await mailInputs(page)).toBe(1)
    expect(await textOf(page)).not.toMatch(anotherAddress)
  })
})

describe('registering and settings', () => {
  it('S1-53 S1-39 S1-41 states one person, one ID, and has one field for an address', async () => {
    const page = await portal.open('/people/register')
    const text = await textOf(page)
    expect(text).toContain('1名につき1つのIDをご登録ください')
    expect(text).toContain('共有メールアドレス・グループアドレスの登録はお控えください')
    expect(await mailInputs(page)).toBe(0)
    await page.getByLabel('発券管理者').check()
    expect(await mailInputs(page)).toBe(1)
    expect(await textOf(page)).not.toMatch(anotherAddress)
    expect(await page.locator('input[type=password]').count()).toBe(0)
  })

  it('S1-90 shows under 企業設定 why nobody gets password mails while they are held back', async () => {
    const note = '現在、パスワード設定メールの送信を停止しています'
    const before = await portal.open('/company-settings')
    await before.getByRole('heading', { level: 1, name: '企業設定' }).waitFor()
    expect(await textOf(before)).not.toContain(note)
    await portal.send('PUT', '/api/company/settings', { holdBackPasswordMails: true })
    const page = await portal.open('/company-settings')
    expect(await textOf(page)).toContain(note)
    expect(await page.getByLabel('送信を停止する').isChecked()).toBe(true)
    await portal.send('PUT', '/api/company/settings', { holdBackPasswordMails: false })
  })

  it.each(['/people', '/people/register', '/people/import', '/departments', '/company-settings'])(
    'S1-21 %s is forbidden to a ticketing manager who opens it directly',
    async (path) => {
      const page = await portal.open(path, portal.manager)
      await page.locator('main h1').waitFor()
      expect(await textOf(page)).toMatch(/利用管理者|権限/)
      expect(await page.locator('main input, main table, main form').count()).toBe(0)
    },
  )
})

// The last: passing a code gives the session of this browser a new cookie.
describe('the list', () => {
  it('attack-20 asks for a code before it gives everybody away as a file, and saves the file then', async () => {
    const page = await portal.open('/people')
    await button(page, '一覧をCSVで保存する').click()
    const code = page.getByLabel('ワンタイムパスワード')
    await code.waitFor()
    const saved = page.waitForEvent('download')
    await code.fill(await codeTo(portal.world, 'aoi@tsubame.example'))
    await page.locator('form', { has: code }).locator('button[type=submit]').click()
    const file = await saved
    expect(file.suggestedFilename()).toBe('people.csv')
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^\ufeff区分,/)
  })
})
