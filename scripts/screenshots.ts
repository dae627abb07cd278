import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBrowser } from './browser.ts'
import { tour } from './screens/tour.ts'

// Every screen in both languages, on a desk and on a phone, of a demonstration started for it: dist/screenshots.
// A wish narrows it: `npm run screenshots -- ja-390`.
const folder = 'dist/screenshots'
const port = Number(process.env.PORT ?? 3939)
const origin = `http://localhost:${port}`
const data = mkdtempSync(join(tmpdir(), 'sekisho-screens-'))
const wish = process.argv[2] ?? ''
/** What README and guide show (docs/pictures): the first window of these, as it meets the eye. */
const pictures: Record<string, string> = {
  'ja-1280-entry': 'entry',
  'ja-390-code': 'code-phone',
  'ja-1280-people': 'people',
  'en-1280-administrator-my-navigation': 'my-navigation',
}

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
const walks = (['ja', 'en'] as const).flatMap((language) =>
  [1280, 390].map((width) => ({ language, width, name: `${language}-${width}` })),
)
try {
  for (const [number, { language, width, name }] of walks.entries()) {
    if (!name.startsWith(wish)) continue
    const phone = { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
    const context = await browser.newContext({
      ...(width < 900 && phone),
      viewport: { width, height: 860 },
      locale: language,
    })
    const page = await context.newPage()
    const shoot = async (shot: string) => {
      await page.mouse.move(0, 0)
      await page.waitForTimeout(200)
      // A dialog stands in the window, whatever is behind it goes on for.
      const fullPage = !(await page.getByRole('dialog').first().isVisible())
      if (fullPage) await page.evaluate(() => scrollTo(0, 0))
      await page.screenshot({ path: `${folder}/${name}-${shot}.png`, fullPage })
      const clip = { x: 0, y: 0, width, height: 896 }
      const picture = pictures[`${name}-${shot}`]
      if (picture) await page.screenshot({ path: `${folder}/${picture}.png`, fullPage: true, clip })
    }
    await tour({ page, context, language, width, origin, number, shoot })
    await context.close()
    console.log(`${name} is done.`)
  }
} finally {
  await browser.close()
  server.removeAllListeners('exit')
  server.kill('SIGTERM')
  await new Promise((ended) => server.once('exit', ended))
  rmSync(data, { recursive: true, force: true })
}
console.log(`The screenshots lie in ${folder}.`)
