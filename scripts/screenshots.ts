import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBrowser } from './browser.ts'
import { photograph } from './screens/photograph.ts'
import { tour } from './screens/tour.ts'

// Every screen in both languages, on a desk and on a phone, of a demonstration started for it: dist/screenshots.
// A wish narrows it: `npm run screenshots -- ja-390`.
const folder = 'dist/screenshots'
const port = Number(process.env.PORT ?? 3939)
const origin = `http://localhost:${port}`
const data = mkdtempSync(join(tmpdir(), 'sekisho-screens-'))
const wish = process.argv[2] ?? ''

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
    const shoot = (shot: string) => photograph(page, folder, `${name}-${shot}`)
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
