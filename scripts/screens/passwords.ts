import { codeWords } from '../../web/words/gate-code.ts'
import { passwordWords } from '../../web/words/gate-password.ts'
import { recoveryWords } from '../../web/words/gate-recovery.ts'
import { answering, fromMail, gatePath, open, press, type Walk } from './walk.ts'

const code = /\b\d{6}\b/

/** Somebody has forgotten his password: from the ID to the new one; and the way of an ID nobody has. */
export async function recoveryTour(walk: Walk): Promise<void> {
  await open(walk, gatePath(walk, '/recovery/member'))
  await walk.page.locator('input[name="username"]').waitFor()
  await walk.shoot('recovery-member')
  await askForCode(walk, '900000001')
  await walk.shoot('recovery-code')
  await typeCode(walk, '000000')
  await walk.page.locator('.k-note-danger').waitFor()
  await walk.shoot('recovery-code-refused')
  await walk.page.getByRole('button', { name: codeWords[walk.language]['resend-plain'] }).click()
  await walk.page.locator('.g-resend [role="status"]:not(:empty)').waitFor()
  await walk.shoot('recovery-code-resent')
  await open(walk, gatePath(walk, '/recovery/administrator'))
  await walk.page.locator('input[name="username"]').waitFor()
  await walk.shoot('recovery-administrator')
  await askForCode(walk, 'KZBADMIN2')
  await typeCode(walk, await fromMail(walk.page, 'nao@tsubakuro.example', code))
  await choosePassword(walk, 'recovery')
}

async function askForCode(walk: Walk, id: string): Promise<void> {
  await walk.page.locator('input[name="username"]').fill(id)
  await press(walk, recoveryWords[walk.language].go)
  await walk.page.locator('input[autocomplete="one-time-code"]').waitFor()
}

async function typeCode(walk: Walk, digits: string): Promise<void> {
  const field = walk.page.locator('input[autocomplete="one-time-code"]')
  await field.fill(digits)
  await field.press('Enter')
  await walk.page.waitForLoadState('networkidle')
}

/** A password too common, one that is good, and the end: at every place where a new one is chosen. */
async function choosePassword(walk: Walk, name: string): Promise<void> {
  const fields = walk.page.locator('input[autocomplete="new-password"]')
  await fields.first().waitFor()
  await walk.shoot(`${name}-new-password`)
  for (const [password, shot] of [
    ['password1', `${name}-weak`],
    ['Yamabiko-7731', `${name}-done`],
  ] as const) {
    for (const field of await fields.all()) await field.fill(password)
    await press(walk, passwordWords[walk.language].go)
    await walk.page.locator('.k-field-error, .k-note-good').first().waitFor()
    await walk.shoot(shot)
  }
}

/** The link of the registration mail: first use, and the second that comes too late. */
export async function setPasswordTour(walk: Walk, address: string): Promise<void> {
  const link = await fromMail(walk.page, address, /http\S+set-password\S*/)
  await open(walk, link.slice(walk.origin.length))
  await choosePassword(walk, 'set-password')
  await open(walk, '/mailbox')
  await open(walk, link.slice(walk.origin.length))
  await walk.shoot('set-password-used')
}

/** The old password's time is over: in the demonstration this comes months later. */
export async function forcedPassword(walk: Walk): Promise<void> {
  const journey = { id: '1', door: 'administrator', step: 'new-password' }
  await answering(walk, /^\/api\/sign-in\/1$/, journey, async () => {
    await open(walk, gatePath(walk, '/sign-in/1'))
    await walk.page.locator('input[autocomplete="new-password"]').first().waitFor()
    await walk.shoot('forced-password')
  })
}
