import { type Browser, chromium } from 'playwright-core'
import { ensureBrowser } from '../../scripts/browser.ts'

/** Starts this machine's Chromium without a window. Faults, never skips, when there is none. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A page of a test lives for seconds: what optimising its code costs never comes back.
      '--js-flags=--no-maglev --no-turbofan',
    ],
  })
}
