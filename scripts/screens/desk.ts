import { demoStaff } from '#desk/public.ts'
import { deskAgenciesWords } from '../../web/words/desk-agencies.ts'
import { deskWorkWords } from '../../web/words/desk-work.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { portalWords } from '../../web/words/portal.ts'
import { changeNoticeWords } from '../../web/words/portal-change-notices.ts'
import { changeTour, maintenanceTour } from './change.ts'
import { answering, api, fromApp, gatePath, open, press, refusing, type Walk } from './walk.ts'

const [agent] = demoStaff

/** The door of staff, and every screen of the desk as its agent comes to it. */
export async function deskTour(walk: Walk): Promise<void> {
  await open(walk, gatePath(walk, '/sign-in/staff'))
  await walk.shoot('staff-sign-in')
  await enterDesk(walk)
  await enrolmentTour(walk)
  await open(walk, '/desk')
  await walk.shoot('desk-home')
  await companiesTour(walk)
  await noticesTour(walk)
  await open(walk, '/desk/first-addresses')
  await walk.shoot('desk-first-addresses')
  await open(walk, '/desk/my-navigation')
  await walk.shoot('desk-own')
  await agenciesTour(walk)
  await changeTour(walk)
  await maintenanceTour(walk)
  await press(walk, portalWords[walk.language].signOut)
  await walk.page.locator('input[name="password"]').waitFor()
}

/** What stands in the desk's place for who has no passkey and no app yet; those of the demonstration have one. */
async function enrolmentTour(walk: Walk): Promise<void> {
  const none = { offered: ['passkey', 'app'], authenticators: [], recoveryCodesLeft: 0, isMandatory: true }
  await answering(walk, /^\/api\/my-navigation\/authenticators$/, none, () =>
    refusing(walk, /^\/api\/desk\/me$/, 'authenticator-first', async () => {
      await open(walk, '/desk')
      await walk.shoot('staff-enrolment')
    }),
  )
}

/** The agencies, one with a key of a colleague that waits to be confirmed. */
async function agenciesTour(walk: Walk): Promise<void> {
  const words = deskAgenciesWords[walk.language]
  await open(walk, '/desk/agencies')
  await walk.shoot('desk-agencies')
  await press(walk, words.confirmOf.replace('{kid}', 'kumo-2'))
  await walk.shoot('desk-agency-key')
  await press(walk, portalWords[walk.language].cancel)
}

async function companiesTour(walk: Walk): Promise<void> {
  await open(walk, '/desk/companies')
  await walk.shoot('desk-companies')
  await open(walk, '/desk/companies/new')
  await walk.shoot('desk-company-new')
  await open(walk, '/desk/companies')
  await walk.page.locator('tbody a').first().click()
  await walk.page.waitForLoadState('networkidle')
  await walk.shoot('desk-company')
}

/** A notice taken in for the company on the screen, up to its review. */
async function noticesTour(walk: Walk): Promise<void> {
  const words = deskWorkWords[walk.language]
  await press(walk, words.enter)
  await walk.shoot('desk-notice-enter')
  await press(walk, words.take)
  await walk.shoot('desk-notice-missing')
  await walk.page.locator('input[name="verified"]').fill('03-0000-0000')
  await walk.page
    .getByRole('radio', { name: changeNoticeWords[walk.language]['correct-address'], exact: true })
    .check()
  await walk.page.locator('select[name="personId"]').selectOption({ index: 1 })
  await walk.page.locator('input[name="address"]').fill(`${walk.language}-${walk.width}@seiran.example`)
  await press(walk, words.take)
  await walk.shoot('desk-notice')
  await press(walk, words.claim)
  await walk.shoot('desk-notice-reviewed')
  await open(walk, '/desk/change-notices')
  await walk.shoot('desk-notices')
}

/** Signs the desk agent in; the digits of his app are asked every time. */
async function enterDesk(walk: Walk): Promise<void> {
  const { page, language } = walk
  await page.locator('input[name="username"]').fill(agent.id)
  await page.locator('input[name="password"]').fill(agent.password)
  await press(walk, signInWords[language]['sign-in'])
  const field = page.locator('input[autocomplete="one-time-code"]')
  await field.waitFor()
  await field.fill(await fromApp(page, agent.id))
  await field.press('Enter')
  await page.locator('.s-frame').waitFor()
  await api(page, 'PUT', '/my-navigation/language', { language })
}
