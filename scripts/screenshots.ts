import { mkdirSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { ensureBrowser } from './browser.ts'
import { startDemonstration } from './screens/demonstration.ts'
import { photograph } from './screens/photograph.ts'
import { tour } from './screens/tour.ts'

// Every screen in both languages, on a desk and on a phone, each walk in a demonstration of its own: tries and mails
// used up by one must not stand in the way of the next. A wish narrows it: `npm run screenshots -- ja-390`.
const folder = 'dist/screenshots'
const port = Number(process.env.PORT ?? 3939)
const wish = process.argv[2] ?? ''

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
  // Signals are for the walk: it ends its demonstration first, and with itself the browser.
  ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
})
try {
  for (const language of ['ja', 'en'] as const)
    for (const width of [1280, 390])
      if (`${language}-${width}`.startsWith(wish)) await walkThrough(browser, language, width)
} finally {
  await browser.close()
}
console.log(`The screenshots lie in ${folder}.`)

async function walkThrough(browser: Browser, language: 'ja' | 'en', width: number): Promise<void> {
  const { stop, obey } = await startDemonstration(port)
  const phone = { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
  const context = await browser.newContext({
    ...(width < 900 && phone),
    viewport: { width, height: 860 },
    locale: language,
  })
  try {
    const page = await context.newPage()
    const shoot = (shot: string) => photograph(page, folder, `${language}-${width}-${shot}`)
    await tour({ page, context, language, width, origin: `http://localhost:${port}`, shoot, obey })
  } finally {
    await context.close()
    await stop()
  }
}
