import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { codeWords } from '../../web/words/gate-code.ts'
import { secondFactorWords } from '../../web/words/gate-second-factor.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { staffDoorWords } from '../../web/words/gate-staff.ts'
import { portalWords } from '../../web/words/portal.ts'
import { authenticatorWords } from '../../web/words/portal-authenticators.ts'
import { enrolmentWords } from '../../web/words/portal-enrolment.ts'
import { newStaff } from '../support/staff.ts'
import { digitsNow, keepCodes, proveByMail } from './moves/authenticators.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo } from './moves/mailbox.ts'
import { typeCode } from './moves/sign-in.ts'
import { arrived, button, field, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile({ extras: true })

const words = authenticatorWords
const office = [
  ['ja', 'desk-agent', '/desk'],
  ['en', 'ciso', '/security'],
] as const

/** Types ID and password at the door of staff. */
async function knock(visitor: Visitor, who: { signInId: string; password: string }): Promise<void> {
  const { page, say, language } = visitor
  await page.goto(language === 'ja' ? '/sign-in/staff' : '/en/sign-in/staff')
  await field(visitor, say(staffDoorWords, 'id')).fill(who.signInId)
  await page.locator('input[name="password"]').fill(who.password)
  await button(visitor, say(signInWords, 'sign-in')).click()
}

/** Reads the secret as text, as somebody without a telephone does, and types what his app shows. */
async function addApp(visitor: Visitor, address: string): Promise<string> {
  const { page, say } = visitor
  await button(visitor, say(words, 'addApp')).click()
  await proveByMail(visitor, address)
  const secret = (await page.locator('.p-secret').innerText()).replace(/\s/g, '')
  await field(visitor, say(words, 'firstCode')).fill(await digitsNow(house, secret))
  await button(visitor, say(words, 'addIt')).click()
  return secret
}

describe.each(office)('the first sign-in of staff, in %s', story, (language, kind, home) => {
  it(`leads a ${kind} nowhere before an authenticator is added, then to ${home}, and from then on asks for it`, async () => {
    const who = await newStaff(house.world, kind)
    await house.world.db.run(sql`
      update identity_account set language = ${language} where id = ${who.accountId}`)
    const visitor = await visit(house, language, { width: language === 'ja' ? 1280 : 390 })
    const { page, say } = visitor
    const seen = await watch(visitor)
    await knock(visitor, who)
    await arrived(visitor, say(codeWords, 'title'))
    await typeCode(visitor, await codeTo(house, who.address))
    await arrived(visitor, say(enrolmentWords, 'title'))
    expect(new URL(page.url()).pathname).toBe(home)
    await seen.look('the page of enrolment')
    await page.goto(`${home}/my-navigation`)
    await arrived(visitor, say(enrolmentWords, 'title'))

    const secret = await addApp(visitor, who.address)
    await page.getByRole('dialog', { name: say(words, 'codesTitle') }).waitFor()
    await seen.look('the first recovery codes')
    expect(await keepCodes(visitor)).toHaveLength(10)
    await page.locator('.s-frame').waitFor()

    await button(visitor, say(portalWords, 'signOut')).click()
    await page.locator('input[name="password"]').waitFor()
    await house.world.advance({ seconds: 60 })
    await knock(visitor, who)
    await field(visitor, say(secondFactorWords, 'app')).fill(await digitsNow(house, secret))
    await button(visitor, say(secondFactorWords, 'go')).click()
    await page.locator('.s-frame').waitFor()
    expect(seen.faults).toEqual([])
  })
})
