import { demoStaff } from '#desk/public.ts'
import { deskNoticeWords } from '../../web/words/desk-notices.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { portalWords } from '../../web/words/portal.ts'
import { api, fromApp, gatePath, open, press, type Walk } from './walk.ts'

type Kind = (typeof demoStaff)[number]['kind']

/** What the desk announces, and the member office at its work. */
export async function officeTour(walk: Walk): Promise<void> {
  await asStaff(walk, 'desk-agent', announcements)
  await asStaff(walk, 'member-office', members)
}

/** Signs somebody of the staff in, lets him work, and signs him out; the digits of his app are asked every time. */
export async function asStaff(walk: Walk, kind: Kind, work: (walk: Walk) => Promise<void>): Promise<void> {
  const { page, language } = walk
  const who = demoStaff.find((one) => one.kind === kind)
  if (!who) throw new Error(`The demonstration has no ${kind}.`)
  await open(walk, gatePath(walk, '/sign-in/staff'))
  await page.locator('input[name="username"]').fill(who.id)
  await page.locator('input[name="password"]').fill(who.password)
  await press(walk, signInWords[language]['sign-in'])
  const field = page.locator('input[autocomplete="one-time-code"]')
  await field.waitFor()
  await field.fill(await fromApp(page, who.id))
  await field.press('Enter')
  await page.locator('.s-frame').waitFor()
  await api(page, 'PUT', '/my-navigation/language', { language })
  await work(walk)
  await press(walk, portalWords[language].signOut)
  await page.locator('input[name="password"]').waitFor()
}

async function announcements(walk: Walk): Promise<void> {
  await open(walk, '/desk/notices')
  await walk.shoot('desk-announcements')
  await open(walk, '/desk/notices/new')
  await walk.shoot('desk-announcement-new')
  const words = deskNoticeWords[walk.language]
  await walk.page.getByRole('radio', { name: words.people }).check()
  await walk.page.getByLabel(words['companies-search']).fill('青嵐')
  await press(walk, words['companies-add'].replace('{name}', '株式会社青嵐商事'))
  await walk.shoot('desk-announcement-companies')
  await open(walk, '/desk/notices')
  await walk.page.locator('.k-notice-list a').first().click()
  await walk.page.locator('textarea').first().waitFor()
  await walk.shoot('desk-announcement')
}

async function members(walk: Walk): Promise<void> {
  const { page } = walk
  await open(walk, '/desk/members')
  await page.locator('input[name="memberNumber"]').fill('310900011')
  await page.keyboard.press('Enter')
  await page.locator('.p-facts').waitFor()
  await walk.shoot('desk-member')
  await open(walk, '/desk/members/register')
  await walk.shoot('desk-member-new')
}
