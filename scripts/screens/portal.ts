import { portalWords } from '../../web/words/portal.ts'
import { companySettingsWords } from '../../web/words/portal-company-settings.ts'
import { departmentWords } from '../../web/words/portal-departments.ts'
import { myNavigationWords } from '../../web/words/portal-my-navigation.ts'

import { answering, api, fromMail, open, press, type Walk } from './walk.ts'

/** The first page, the menu of a phone, and an address that is none. */
export async function homeTour(walk: Walk, who: string): Promise<void> {
  await open(walk, '/portal')
  await walk.shoot(`${who}-home`)
  if (walk.width < 900) {
    await walk.page.locator('.s-burger').click()
    await walk.shoot(`${who}-menu`)
  }
  await open(walk, '/portal/my-navigation')
  await walk.shoot(`${who}-my-navigation`)
  for (const place of ['notices', 'manual']) {
    await open(walk, `/portal/${place}`)
    await walk.shoot(`${who}-${place}`)
  }
}

/** What only an administrator may see, seen by somebody else; and an address that is none. */
export async function refusedTour(walk: Walk): Promise<void> {
  await open(walk, '/portal/people')
  await walk.shoot('forbidden')
  await open(walk, '/portal/nowhere')
  await walk.shoot('portal-not-found')
}

/** Departments: all, a new one that is refused, one that is taken away, and none at all. */
export async function departmentTour(walk: Walk): Promise<void> {
  const say = departmentWords[walk.language]
  await open(walk, '/portal/departments')
  await walk.shoot('departments')
  await press(walk, say.add)
  await walk.page.locator('[name="code"]').fill('GA1')
  await walk.page.locator('[name="name"]').fill('総務部')
  await press(walk, portalWords[walk.language].save)
  await walk.shoot('department-refused')
  await walk.page.keyboard.press('Escape')
  await open(walk, '/portal/departments')
  await press(walk, say.removeOf.replace('{name}', '総務部'))
  await press(walk, say.remove)
  await walk.shoot('department-remove-refused')
  await answering(walk, /^\/api\/departments$/, { departments: [] }, async () => {
    await open(walk, '/portal/departments')
    await walk.shoot('departments-none')
  })
}

/** The readiness board of the company. */
export async function readinessTour(walk: Walk): Promise<void> {
  await open(walk, '/portal/readiness')
  await walk.shoot('readiness')
}

/** Company settings: as they are, and with the mails held back. */
export async function settingsTour(walk: Walk): Promise<void> {
  const say = companySettingsWords[walk.language]
  await open(walk, '/portal/company-settings')
  await walk.shoot('company-settings')
  await walk.page.getByRole('radio', { name: say.hold }).check()
  await press(walk, portalWords[walk.language].save)
  await walk.shoot('company-settings-held')
  await api(walk.page, 'PUT', '/company/settings', { holdBackPasswordMails: false })
  await open(walk, '/portal/company-settings/agencies/kumo-travel')
  await walk.shoot('agency')
}

/** One's own address and password: typed, proved, refused. */
export async function ownTour(walk: Walk): Promise<void> {
  const { page } = walk
  const say = myNavigationWords[walk.language]
  await open(walk, '/portal/my-navigation')
  await press(walk, say.addressChange)
  await page.locator('[name="address"]').fill('aoi.tsubaki@seiran.example')
  await walk.shoot('address')
  await press(walk, say.addressSend)
  await prove(walk, 'step-up', 'aoi@seiran.example')
  await page.getByText(say.addressCode).waitFor()
  await walk.shoot('address-code')
  await open(walk, '/portal/my-navigation')
  await page.locator('[name="current"]').fill('not-this-one')
  await page.locator('[name="next"]').fill('Yamabiko-7731')
  await press(walk, say.passwordChange)
  await walk.shoot('password-refused')
  await open(walk, '/portal/my-navigation/timeline')
  await walk.shoot('timeline')
  await open(walk, '/portal/who-can-fix')
  await walk.shoot('who-can-fix-inside')
}

/** The proof that is asked for before one operation; the code of it comes by mail. */
async function prove({ page, shoot }: Walk, shot: string, address: string): Promise<void> {
  const field = page.locator('.p-code input')
  await field.waitFor()
  await shoot(shot)
  await field.fill(await fromMail(page, address, /\b\d{6}\b/))
  await field.press('Enter')
  await page.waitForLoadState('networkidle')
}

/** The session ends while somebody works, and before he comes back. */
export async function endTour(walk: Walk): Promise<void> {
  await open(walk, '/portal/departments')
  await walk.context.clearCookies()
  await press(walk, departmentWords[walk.language].add)
  await walk.page.locator('[name="code"]').fill('NEW')
  await walk.page.locator('[name="name"]').fill('新規事業部')
  await press(walk, portalWords[walk.language].save)
  await walk.page.getByRole('dialog').nth(1).waitFor()
  await walk.shoot('session-ended')
  await open(walk, '/portal/departments')
  await walk.shoot('signed-out')
}
