import { portalWords } from '../../web/words/portal.ts'
import { changeNoticeWords } from '../../web/words/portal-change-notices.ts'
import { attackTour } from './attack.ts'
import { deskTour } from './desk.ts'
import { fillCompany } from './fill.ts'
import { companyChoice, gateTour, signIn } from './gate.ts'
import { officeTour } from './office.ts'
import { forcedPassword, recoveryTour, setPasswordTour } from './passwords.ts'
import { bulkTour, importTour, listTour, personTour, registerTour } from './people.ts'
import {
  departmentTour,
  endTour,
  homeTour,
  ownTour,
  readinessTour,
  refusedTour,
  settingsTour,
} from './portal.ts'
import { securityTour } from './security.ts'
import { moneyTour, requestsTour, tripsTour } from './trips.ts'
import { answering, api, gatePath, open, press, type Walk } from './walk.ts'

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1'

/** Through every screen, as the people of the demonstration would come to them. */
export async function tour(walk: Walk): Promise<void> {
  await emptyMailbox(walk)
  await gateTour(walk)
  await companyChoice(walk)
  await forcedPassword(walk)
  await recoveryTour(walk)
  await enter(walk, 'traveller', 'code')
  await homeTour(walk, 'traveller')
  await tripsTour(walk)
  await leave(walk)
  await enter(walk, 'ticketing-manager')
  await homeTour(walk, 'manager')
  await refusedTour(walk)
  await requestsTour(walk)
  await leave(walk)
  await deskTour(walk)
  await officeTour(walk)
  await securityTour(walk)
  await administratorTour(walk)
  await attackTour(walk)
}

async function administratorTour(walk: Walk): Promise<void> {
  await enter(walk, 'administrator')
  await fillCompany(walk)
  await secondDevice(walk)
  await homeTour(walk, 'administrator')
  await listTour(walk)
  await bulkTour(walk)
  await personTour(walk)
  const address = await registerTour(walk)
  await importTour(walk)
  await departmentTour(walk)
  await readinessTour(walk)
  await settingsTour(walk)
  await moneyTour(walk)
  await noticeTour(walk)
  await ownTour(walk)
  await open(walk, gatePath(walk, '/'))
  await walk.shoot('entry-signed-in')
  await endTour(walk)
  await setPasswordTour(walk, address)
  await open(walk, mailbox(walk))
  await walk.shoot('mailbox')
}

/** Change notices as a company writes them. */
async function noticeTour(walk: Walk): Promise<void> {
  await open(walk, '/portal/change-notices')
  await walk.shoot('change-notices')
  await open(walk, '/portal/change-notices/new')
  await walk.shoot('change-notice-new')
  const words = changeNoticeWords[walk.language]
  await walk.page.getByRole('radio', { name: words['company-data'], exact: true }).check()
  await walk.page.locator('input[name="companyName"]').fill('青嵐ホールディングス株式会社')
  await press(walk, words.saveDraft)
  await walk.page.getByText(words['next-draft']).first().waitFor()
  await walk.shoot('change-notice-kept')
  await press(walk, words.goOn)
  await walk.page.locator('input[name="companyName"]').waitFor()
  await walk.shoot('change-notice-draft')
  await press(walk, words.discard)
  await walk.shoot('change-notice-discard')
}

async function enter(walk: Walk, who: Parameters<typeof signIn>[1], shot?: string): Promise<void> {
  await signIn(walk, who, shot)
  await api(walk.page, 'PUT', '/my-navigation/language', { language: walk.language })
}

/** The administrator is signed in on his phone as well, so that there is a device to sign out. */
async function secondDevice(walk: Walk): Promise<void> {
  const context = await walk.context.browser()?.newContext({ userAgent: phone, locale: walk.language })
  if (!context) throw new Error('The browser has gone.')
  await signIn({ ...walk, context, page: await context.newPage() }, 'administrator')
  await context.close()
}

async function leave(walk: Walk): Promise<void> {
  await open(walk, '/portal')
  await press(walk, portalWords[walk.language].signOut)
  await walk.page.locator('.g-hero').waitFor()
}

async function emptyMailbox(walk: Walk): Promise<void> {
  await answering(walk, /^\/api\/mailbox$/, { mails: [] }, async () => {
    await open(walk, mailbox(walk))
    await walk.shoot('mailbox-empty')
  })
}

const mailbox = ({ language }: Walk) => (language === 'ja' ? '/mailbox' : '/mailbox?lang=en')
