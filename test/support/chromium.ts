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

let running: { readonly fonts: boolean; readonly chromium: Promise<Browser> } | undefined

/**
 * This machine's Chromium without a window, one for all files that a worker goes through: what they open in it they close
 * again, and it ends with the worker. Faults, never skips, when there is none.
 */
export async function chromiumHere({ fonts = false }: ChromiumWish = {}): Promise<Browser> {
  const there = await running?.chromium
  if (running?.fonts !== fonts || !there?.isConnected()) {
    await there?.close()
    running = { fonts, chromium: launch(fonts) }
    // The next file tries anew.
    running.chromium.catch(() => {
      running = undefined
    })
  }
  return running.chromium
}

function launch(fonts: boolean): Promise<Browser> {
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
