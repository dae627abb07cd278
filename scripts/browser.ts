import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// Chromium without anything around the page: the same engine for half the work.
const shell = '/usr/lib/chromium/chromium-headless-shell'

const places = [
  shell,
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

/**
 * Makes sure a browser is there: as root on Debian the shell is installed, or the whole Chromium where Debian has no shell
 * yet; elsewhere one sentence says what to do.
 */
export function ensureBrowser(): string {
  const there = installedBrowser()
  if (there) return there
  if (isOurDebian()) {
    refresh()
    if (!install('chromium-headless-shell')) install('chromium')
  }
  const now = installedBrowser()
  if (!now)
    throw new Error('The journeys need a browser: install Chromium or Google Chrome, with a Japanese font.')
  return now
}

/** Where a whole Chromium stands already, tries to get the shell beside it; the journeys do without if that fails. */
function preferShell(): void {
  if (existsSync(shell) || !existsSync('/usr/bin/chromium') || !isOurDebian()) return
  if (!install('chromium-headless-shell'))
    console.log('Chromium walks the journeys; its shell is not to be had.')
}

const isOurDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

function refresh(): void {
  spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'ignore', 'inherit'] })
}

function install(name: string): boolean {
  const words = ['install', '-qy', '--no-install-recommends', name, 'fonts-noto-cjk']
  const { status } = spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}

if (import.meta.main) {
  try {
    ensureBrowser()
    preferShell()
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exit(1)
  }
}
