import { Secret, TOTP } from 'otpauth'
import { authenticatorWords } from '../../../web/words/portal-authenticators.ts'
import { myNavigationWords } from '../../../web/words/portal-my-navigation.ts'
import { stepUpWords } from '../../../web/words/portal-step-up.ts'
import { keepFromOthers } from '../../support/windows.ts'
import type { House } from './house.ts'
import { codeTo } from './mailbox.ts'
import { arrived, button, field, type Visitor } from './visitor.ts'

/** A device with a screen lock, kept by Chromium itself; its owner answers unless he is told not to. */
export async function giveDevice({ context, page }: Visitor) {
  keepFromOthers(context)
  const devTools = await context.newCDPSession(page)
  await devTools.send('WebAuthn.enable')
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  const answers = (enabled: boolean) =>
    devTools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
  return { answers }
}

/** What an app shows now. */
export async function digitsNow({ world }: House, secret: string): Promise<string> {
  const timestamp = (await world.clock.now()).getTime()
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 })
  return totp.generate({ timestamp })
}

/** Opens マイナビゲーション where passkeys and apps stand. */
export async function openAuthenticators(visitor: Visitor): Promise<void> {
  const { page, say } = visitor
  await page.goto('/portal/my-navigation')
  await arrived(visitor, say(myNavigationWords, 'title'))
  await page.getByRole('heading', { name: say(authenticatorWords, 'title'), exact: true }).waitFor()
}

/** Types the code that was mailed before an operation. */
export async function proveByMail(visitor: Visitor, address: string): Promise<void> {
  await field(visitor, visitor.say(stepUpWords, 'code')).fill(await codeTo(visitor.house, address))
  await button(visitor, visitor.say(stepUpWords, 'submit')).click()
}

/** Adds a passkey under a name; the proof before it is the caller's. */
export async function beginPasskey(visitor: Visitor, name: string): Promise<void> {
  const { page, say } = visitor
  await button(visitor, say(authenticatorWords, 'addPasskey')).click()
  await page.getByRole('textbox', { name: say(authenticatorWords, 'name') }).fill(name)
  await button(visitor, say(authenticatorWords, 'make')).click()
}

/** Reads the recovery codes off the screen and says that they are kept. */
export async function keepCodes(visitor: Visitor): Promise<string[]> {
  const { page, say } = visitor
  const listed = page.locator('.p-recovery-codes li')
  await listed.last().waitFor()
  const codes = await listed.allInnerTexts()
  await page.getByLabel(say(authenticatorWords, 'kept')).check()
  await button(visitor, say(authenticatorWords, 'finish')).click()
  return codes
}
