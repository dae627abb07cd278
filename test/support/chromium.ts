import { type Browser, chromium } from 'playwright-core'
import { ensureBrowser } from '../../scripts/browser.ts'

/** What a test wants of its Chromium. */
export interface ChromiumWish {
  /**
   * The face we bring along. Each page unpacks a dozen parts of it and sets its text a second time, which is a quarter
   * of what a page costs: those who look at every screen have it, the others read in the face of this machine.
   */
  readonly fonts?: boolean
}

/** Starts this machine's Chromium without a window. Faults, never skips, when there is none. */
export function launchChromium({ fonts = false }: ChromiumWish = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--in-process-gpu',
      ...(fonts ? [] : ['--disable-remote-fonts']),
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
