import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium or Chrome of this machine, if there is one. */
export const installedBrowser = (): string | undefined => places.find((place) => existsSync(place))

/** Makes sure a browser is there: as root on Debian it is installed, elsewhere one sentence says what to do. */
export function ensureBrowser(): string {
  const there = installedBrowser()
  if (there) return there
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) install()
  const now = installedBrowser()
  if (!now)
    throw new Error('The journeys need a browser: install Chromium or Google Chrome, with a Japanese font.')
  return now
}

function install(): void {
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] }
  spawnSync('apt-get', ['update', '-q'], options)
  spawnSync('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    ...options,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

if (import.meta.main) {
  try {
    ensureBrowser()
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exit(1)
  }
}
