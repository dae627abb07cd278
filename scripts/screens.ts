import type { Page } from 'playwright-core'

/** One picture: where, under which name, and what is done there first. */
export interface Shot {
  readonly name: string
  readonly path: string
  readonly first?: (page: Page) => Promise<void>
}

/** The screens before sign-in. */
export function gateShots(language: 'ja' | 'en'): Shot[] {
  const at = (path: string) => (language === 'ja' ? path : `/en${path === '/' ? '' : path}`)
  return [
    { name: 'entry', path: at('/') },
    { name: 'administrator-sign-in', path: at('/'), first: (page) => openForm(page, 1) },
    { name: 'member-sign-in', path: at('/'), first: (page) => openForm(page, 0) },
    { name: 'recovery', path: at('/recovery') },
    { name: 'set-password', path: at('/set-password') },
    { name: 'help', path: at('/help') },
    { name: 'mailbox', path: '/mailbox' },
  ]
}

/** The screens after sign-in, as an administrator sees them. */
export const portalShots: Shot[] = [
  { name: 'home', path: '/portal' },
  { name: 'people', path: '/portal/people' },
  { name: 'person', path: '/portal/people', first: openFirstPerson },
  { name: 'register', path: '/portal/people/register' },
  { name: 'import', path: '/portal/people/import' },
  { name: 'departments', path: '/portal/departments' },
  { name: 'company-settings', path: '/portal/company-settings' },
  { name: 'my-navigation', path: '/portal/my-navigation' },
]

/** Chooses who one is: the doors stand in the order member, administrator. */
async function openForm(page: Page, door: number): Promise<void> {
  await page.locator('main button, main a[role=button]').nth(door).click()
  await page.waitForURL(/sign-in/)
  await page.waitForLoadState('networkidle')
}

async function openFirstPerson(page: Page): Promise<void> {
  await page.locator('main table a[href*="/people/"]').first().click()
  await page.waitForLoadState('networkidle')
}
