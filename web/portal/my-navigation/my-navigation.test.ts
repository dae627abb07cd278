import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anotherAddress, mailInputs, openPortal, type Portal } from '../../../test/support/portal.ts'

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal?.close())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const textOf = (page: Page) => page.locator('body').innerText()

describe('マイナビゲーション', () => {
  it.each([
    ['administrator', () => portal.administrator],
    ['ticketing manager', () => portal.manager],
  ] as const)(
    'S1-86 S1-39 S1-41 shows the %s one address under 各種サービス用メールアドレス設定 and no mobile field',
    async (_who, browser) => {
      const page = await portal.open('/my-navigation', browser())
      await page.getByRole('heading', { name: '各種サービス用メールアドレス設定', exact: true }).waitFor()
      expect(await textOf(page)).toContain('登録できるアドレスは1つです')
      expect(await textOf(page)).not.toMatch(anotherAddress)
      await button(page, 'メールアドレスを変更する').click()
      await page.getByLabel('新しいメールアドレス').waitFor()
      expect(await mailInputs(page)).toBe(1)
      expect(await textOf(page)).not.toMatch(anotherAddress)
    },
  )

  it('S1-53 states at the address that one person has one ID and discourages shared ones, and why', async () => {
    const page = await portal.open('/my-navigation')
    await button(page, 'メールアドレスを変更する').click()
    const told = page.getByText('1名につき1つのIDですので、共有のアドレスやグループアドレスはお控えください')
    await told.waitFor()
    expect(await told.innerText()).toContain('複数の方に届いてしまいます')
  })

  it('S1-74 lets a ticketing manager choose 「受け取らない」 himself, and back', async () => {
    const page = await portal.open('/my-navigation', portal.manager)
    await page.getByRole('heading', { name: '管理者ログイン通知メール送信設定' }).waitFor()
    const choice = (name: string) => page.getByRole('radio', { name, exact: true })
    expect(await choice('受け取る').isChecked()).toBe(true)
    for (const name of ['受け取らない', '受け取る']) {
      await choice(name).check()
      await page
        .locator('form', { has: choice(name) })
        .getByRole('button', { name: '保存' })
        .click()
      await page.getByText('ログイン通知の設定を保存しました').first().waitFor()
      const { body } = await portal.manager.get('/api/my-navigation')
      expect(body).toMatchObject({ loginNotice: name === '受け取る' })
      await page.reload()
      await choice(name).waitFor()
      expect(await choice(name).isChecked()).toBe(true)
    }
  })

  it('S1-42 has the fields for one’s own password', async () => {
    const page = await portal.open('/my-navigation')
    expect(await page.getByLabel('現在のパスワード').count()).toBe(1)
    expect(await page.getByLabel('新しいパスワード').count()).toBe(1)
    expect(await button(page, 'パスワードを変更する').count()).toBe(1)
  })
})
