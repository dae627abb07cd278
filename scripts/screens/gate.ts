import { demoIds } from '#organisation/public.ts'
import { manualWords } from '../../web/words/gate-manual.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { fromMail, gatePath, open, press, type Walk } from './walk.ts'

const [administrator, ticketingManager, traveller, inBoth] = demoIds
const code = /\b\d{6}\b/

/** Entry, both sign-ins, the choice of a company, and whatever help they lead to. */
export async function gateTour(walk: Walk): Promise<void> {
  await open(walk, gatePath(walk, '/'))
  await walk.shoot('entry')
  await open(walk, gatePath(walk, '/sign-in/no-journey'))
  await walk.shoot('entry-led-back')
  await open(walk, gatePath(walk, '/nowhere'))
  await walk.shoot('not-found')
  await offline(walk)
  await signInScreen(walk, 'member', '900000001')
  await signInScreen(walk, 'administrator', 'KZB000001')
  await helpPages(walk)
}

/** The server does not answer while the page opens. */
async function offline(walk: Walk): Promise<void> {
  await walk.page.route('**/api/gate', (route) => route.abort())
  await open(walk, gatePath(walk, '/'))
  await walk.shoot('offline')
  await walk.page.unroute('**/api/gate')
}

async function signInScreen(walk: Walk, door: 'member' | 'administrator', nobody: string): Promise<void> {
  await openDoor(walk, door)
  await walk.shoot(`${door}-sign-in`)
  await press(walk, signInWords[walk.language]['sign-in'])
  await walk.shoot(`${door}-sign-in-missing`)
  await typeCredentials(walk, nobody, 'not-this-one')
  await walk.page.locator('.k-note-danger').waitFor()
  await walk.shoot(`${door}-sign-in-refused`)
}

const topics = [
  ...['member-address', 'member-locked', 'member-password', 'manager-address'],
  ...['password-mail', 'administrator-password', 'administrator-address', 'self-registration'],
]

const announced = [
  ['/notices', 'notices'],
  ['/notices/schedule', 'notice'],
  ['/manual', 'manual'],
] as const

async function helpPages(walk: Walk): Promise<void> {
  await open(walk, gatePath(walk, '/help'))
  await walk.shoot('help')
  for (const topic of topics) {
    await open(walk, gatePath(walk, `/help/${topic}`))
    await walk.shoot(`help-${topic}`)
  }
  await open(walk, gatePath(walk, '/who-can-fix/no-code'))
  await walk.shoot('who-can-fix')
  await open(walk, gatePath(walk, '/hand-over/no-agency'))
  await walk.page.getByRole('alert').first().waitFor()
  await walk.shoot('agency-unknown')
  await open(walk, gatePath(walk, '/arrived'))
  await walk.page.getByRole('alert').first().waitFor()
  await walk.shoot('agency-refused')
  await open(walk, gatePath(walk, '/held/administrator#1234567890'))
  await walk.shoot('held')
  await open(walk, gatePath(walk, '/guide'))
  await walk.shoot('guide')
  for (const [path, name] of announced) {
    await open(walk, gatePath(walk, path))
    await walk.shoot(name)
  }
  await open(walk, gatePath(walk, '/manual/self-registration'))
  await walk.shoot('manual-self-registration')
  await press(walk, manualWords[walk.language].start)
  await walk.shoot('self-registration')
}

/** Signs in a traveller who is in two companies, and stops before the choice is made. */
export async function companyChoice(walk: Walk): Promise<void> {
  await openDoor(walk, 'member')
  await typeCredentials(walk, inBoth.id, inBoth.password)
  await walk.page.locator('.g-choice').first().waitFor()
  await walk.shoot('company')
  await press(walk, signInWords[walk.language]['company-go'])
  await walk.shoot('company-missing')
}

type Person = 'administrator' | 'ticketing-manager' | 'traveller'
const people = { administrator, 'ticketing-manager': ticketingManager, traveller } as const
const addresses = {
  administrator: 'aoi@seiran.example',
  'ticketing-manager': 'ren@seiran.example',
  traveller: `m${traveller.id}@member.example`,
} as const

/** Signs somebody in through the screens; photographs the code's screen when a name for it is given. */
export async function signIn(walk: Walk, who: Person, shot?: string): Promise<void> {
  const { page } = walk
  await openDoor(walk, who === 'traveller' ? 'member' : 'administrator')
  await typeCredentials(walk, people[who].id, people[who].password)
  const field = page.locator('input[autocomplete="one-time-code"]')
  await field.or(page.locator('.s-frame')).first().waitFor()
  if (await field.isVisible()) {
    if (shot) await walk.shoot(shot)
    await field.fill(await fromMail(page, addresses[who], code))
    await field.press('Enter')
  }
  await page.locator('.s-frame').waitFor()
  await page.waitForLoadState('networkidle')
}

/** Chooses who one is: the doors stand in the order traveller, ticketing manager, administrator. */
async function openDoor(walk: Walk, door: 'member' | 'administrator'): Promise<void> {
  await open(walk, gatePath(walk, '/'))
  await walk.page
    .locator('main button')
    .nth(door === 'member' ? 0 : 2)
    .click()
  await walk.page.waitForURL(/sign-in/)
  await walk.page.locator('input[name="password"]').waitFor()
}

async function typeCredentials(walk: Walk, id: string, password: string): Promise<void> {
  await walk.page.locator('input[name="username"]').fill(id)
  await walk.page.locator('input[name="password"]').fill(password)
  await press(walk, signInWords[walk.language]['sign-in'])
}
