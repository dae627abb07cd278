import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumHere } from '../../test/support/chromium.ts'
import { newServer, type TestServer } from '../../test/support/server.ts'
import { type Windows, windowsOf } from '../../test/support/windows.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'

let world: TestWorld
let server: TestServer
let chromium: Browser
let windows: Windows

beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'document' })
  server = await newServer(world)
  chromium = await chromiumHere({ fonts: true })
  windows = windowsOf(chromium, server.url)
})

afterEach(() => windows.takeBack())
afterAll(async () => {
  await windows?.close()
  await server?.close()
  await world?.close()
})

/** A browser of its own, opened at an address. */
async function open(path: string): Promise<Page> {
  const { page } = await windows.lend('ja')
  await page.goto(path)
  return page
}

const button = (page: Page, name: string) => page.getByRole('button', { name })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

describe('the gate in a browser', () => {
  it('ASVS-3.7.5 says in both languages what to do in a browser that knows no modules', async () => {
    // Every page names the script, and what is not a module alone reads it.
    for (const path of ['/', '/portal', '/mailbox'])
      expect(await (await fetch(server.url + path)).text()).toContain(
        '<script nomodule src="/old-browser.js"></script>',
      )
    const script = await (await fetch(`${server.url}/old-browser.js`)).text()
    const { page } = await windows.lend('ja')
    await page.setContent('<div id="root"></div>')
    await page.addScriptTag({ content: script })
    expect(await page.locator('p[lang=ja]').innerText()).toContain('新しいブラウザー')
    expect(await page.locator('p[lang=en]').innerText()).toContain('a newer one')
    // What such browsers do not know: arrows, block variables, templates.
    expect(script).not.toMatch(/=>|\b(?:const|let)\b|`/)
  })

  it('moves no line under the finger of a newcomer on a phone, and wears its own face on the next page', async () => {
    const context = await chromium.newContext({ baseURL: server.url, locale: 'ja' })
    const page = await context.newPage()
    await page.setViewportSize({ width: 390, height: 860 })
    const face = () => page.evaluate(() => getComputedStyle(document.body).fontFamily)
    const unpacked = () =>
      page.evaluate(() => [...document.fonts].filter((one) => one.status === 'loaded').length)
    await page.goto('/')
    const go = button(page, '管理者ログインへ').first()
    const before = await go.boundingBox()
    await expect.poll(unpacked, { timeout: 60_000 }).toBeGreaterThan(2)
    expect(await go.boundingBox()).toEqual(before)
    expect(await face()).not.toContain('Noto Sans JP Variable')
    await page.waitForFunction(() => localStorage.getItem('own-face') !== null)
    await page.goto('/help')
    await expect.poll(face).toMatch(/^"Noto Sans JP Variable", /)
    await expect.poll(unpacked).toBeGreaterThan(2)
    await context.close()
  })

  it('S1-07 leads from the entry page to a different sign-in screen for each kind of ID', async () => {
    const page = await open('/')
    await button(page, '会員ログインへ').click()
    await heading(page, '会員ログイン').waitFor()
    expect(await page.getByLabel('風花クラブの会員番号').count()).toBe(1)
    await page.goBack()
    await button(page, '管理者ログインへ').first().click()
    await heading(page, '管理者ログイン').waitFor()
    expect(await page.getByLabel('管理者用ID').count()).toBe(1)
    expect(await page.getByLabel('風花クラブの会員番号').count()).toBe(0)
  })

  it('S1-08 tells on both screens not to bookmark them, and leads back whoever opens one from a bookmark', async () => {
    const page = await open('/')
    for (const name of ['会員ログインへ', '管理者ログインへ']) {
      await button(page, name).first().click()
      await page.getByText('安全のため、この画面はブックマークしないでください').waitFor()
      const stranger = await open(new URL(page.url()).pathname)
      await stranger.getByText('ログインの画面を直接開いたか').waitFor()
      expect(new URL(stranger.url()).pathname).toBe('/')
      expect(await stranger.locator('input').count()).toBe(0)
      await page.goBack()
    }
  })

  it.each(['/sign-in', '/sign-in/none', '/recovery', '/recovery/none'])(
    'S1-08 %s without a started journey leads back to the entry page',
    async (path) => {
      const page = await open(path)
      await page.getByText('ログインの画面を直接開いたか').waitFor()
      expect(new URL(page.url()).pathname).toBe('/')
    },
  )

  it.each([
    ['会員ログインへ', 'パスワード再設定はこちら(初めて設定する方もこちら)', '風花クラブの会員番号'],
    ['管理者ログインへ', 'パスワード再設定はこちら', '管理者用ID'],
  ])(
    'S1-67 leads from the sign-in screen behind «%s» to the reset by its link',
    async (door, link, field) => {
      const page = await open('/')
      await button(page, door).first().click()
      await page.getByRole('link', { name: link, exact: true }).click()
      await page.getByLabel(field).waitFor()
      expect(new URL(page.url()).pathname).toMatch(/^\/recovery\//)
      expect(await page.locator('input[type=password]').count()).toBe(0)
    },
  )

  it('S1-09 English starts from the same entry page and reaches an English sign-in', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'English' }).click()
    expect(new URL(page.url()).pathname).toBe('/en')
    await button(page, 'Member sign-in').click()
    await heading(page, 'Member sign-in').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/sign-in\//)
  })

  it('keeps what was typed when the sign-in is refused and when the language changes', async () => {
    const page = await open('/')
    await button(page, '管理者ログインへ').first().click()
    await page.getByLabel('管理者用ID').fill('KZBADMIN9')
    await page.getByLabel('パスワード', { exact: true }).fill('not-the-one')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('ログインできませんでした').waitFor()
    expect(await page.getByLabel('管理者用ID').inputValue()).toBe('KZBADMIN9')
    await page.getByRole('link', { name: 'English' }).click()
    expect(await page.getByLabel('Administrator ID').inputValue()).toBe('KZBADMIN9')
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('S1-28 shows and hides the password by its switch, hidden by default', async () => {
    const page = await open('/')
    await button(page, '会員ログインへ').click()
    const password = page.getByLabel('風花クラブのパスワード', { exact: true })
    expect(await password.getAttribute('type')).toBe('password')
    await button(page, 'パスワードを表示').click()
    expect(await password.getAttribute('type')).toBe('text')
    await button(page, 'パスワードを表示').click()
    expect(await password.getAttribute('type')).toBe('password')
  })

  it('takes the token of a mailed link out of the address bar and says calmly when it is not usable', async () => {
    const page = await open('/set-password#worn-out-token')
    await heading(page, 'このリンクは使えません').waitFor()
    expect(page.url()).toBe(`${server.url}/set-password`)
  })

  it('breaks no rule of the content security policy', async () => {
    const { page } = await windows.lend('ja')
    const broken: string[] = []
    page.on(
      'console',
      (message) => /Content Security|Trusted/i.test(message.text()) && broken.push(message.text()),
    )
    page.on('pageerror', (fault) => broken.push(fault.message))
    for (const path of ['/', '/en', '/guide', '/help/password-mail', '/recovery/member']) {
      await page.goto(server.url + path)
      await page.locator('h1').waitFor()
    }
    expect(broken).toEqual([])
  })
})
