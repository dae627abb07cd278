import { demoStaff } from '#desk/public.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { portalWords } from '../../web/words/portal.ts'
import { api, fromMail, gatePath, open, press, type Walk } from './walk.ts'

const [agent] = demoStaff

/** The door of staff, and every screen of the desk as its agent comes to it. */
export async function deskTour(walk: Walk): Promise<void> {
  await open(walk, gatePath(walk, '/sign-in/staff'))
  await walk.shoot('staff-sign-in')
  await enterDesk(walk)
  await open(walk, '/desk')
  await walk.shoot('desk-home')
  await press(walk, portalWords[walk.language].signOut)
  await walk.page.locator('input[name="password"]').waitFor()
}

/** Signs the desk agent in; a code is asked every time. */
async function enterDesk(walk: Walk): Promise<void> {
  const { page, language } = walk
  await page.locator('input[name="username"]').fill(agent.id)
  await page.locator('input[name="password"]').fill(agent.password)
  await press(walk, signInWords[language]['sign-in'])
  const field = page.locator('input[autocomplete="one-time-code"]')
  await field.waitFor()
  await field.fill(await fromMail(page, agent.address, /\b\d{6}\b/))
  await field.press('Enter')
  await page.locator('.s-frame').waitFor()
  await api(page, 'PUT', '/my-navigation/language', { language })
}
