import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { demoIds } from '#organisation/public.ts'
import { ensureBrowser } from './browser.ts'
import { gateShots, portalShots, type Shot } from './screens.ts'

// Every screen in both languages, on a desk and on a phone, of a demonstration started for it: dist/screenshots.
const folder = 'dist/screenshots'
const port = 3939
const origin = `http://localhost:${port}`
const data = mkdtempSync(join(tmpdir(), 'sekisho-screens-'))

const server = spawn(process.execPath, ['bin/sekisho.js', 'start'], {
  env: { ...process.env, PORT: String(port), SEKISHO_DATA: data, SEKISHO_LOG: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
mkdirSync(folder, { recursive: true })
await new Promise<void>((ready, failed) => {
  server.stdout.on('data', (text) => String(text).includes('Ctrl-C') && ready())
  server.once('exit', () => failed(new Error('The demonstration did not start.')))
})
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const language of ['ja', 'en'] as const)
    for (const width of [1280, 390]) {
      const context = await browser.newContext({ viewport: { width, height: 860 }, locale: language })
      await walk(context, language, `${folder}/${language}-${width}`)
      await context.close()
    }
} finally {
  await browser.close()
  server.removeAllListeners('exit')
  server.kill('SIGTERM')
  await new Promise((ended) => server.once('exit', ended))
  rmSync(data, { recursive: true, force: true })
}
console.log(`The screenshots lie in ${folder}.`)

async function walk(context: BrowserContext, language: 'ja' | 'en', path: string): Promise<void> {
  const page = await context.newPage()
  for (const shot of gateShots(language)) await take(page, shot, path)
  await page.goto(`${origin}/`)
  await page.evaluate(signIn, { ...demoIds[0], language })
  for (const shot of portalShots) await take(page, shot, path)
}

async function take(page: Page, shot: Shot, path: string): Promise<void> {
  await page.goto(origin + shot.path)
  await page.waitForLoadState('networkidle')
  await shot.first?.(page)
  await page.waitForTimeout(200)
  await page.screenshot({ path: `${path}-${shot.name}.png`, fullPage: true })
}

/** Runs in the page: signs in through the API, with the code from the mailbox when one is asked for. */
async function signIn(person: { id: string; password: string; language: string }): Promise<void> {
  const call = async (method: string, path: string, body?: object) => {
    const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}
    const reply = await fetch(`/api${path}`, { method, ...init })
    if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`)
    return reply.status === 204 ? undefined : reply.json()
  }
  const journey = await call('POST', '/sign-in', { door: 'administrator', language: person.language })
  const next = await call('POST', `/sign-in/${journey.id}/password`, {
    id: person.id,
    password: person.password,
  })
  for (let tries = 0; next.step === 'code' && tries < 40; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const { mails } = await call('GET', '/mailbox')
    const code = mails[0]?.text.match(/\b\d{6}\b/)?.[0]
    const done = code && (await call('POST', `/sign-in/${journey.id}/code`, { code }).catch(() => undefined))
    if (done) break
  }
  await call('PUT', '/my-navigation/language', { language: person.language })
}
