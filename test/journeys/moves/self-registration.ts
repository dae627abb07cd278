import { chooseWords } from '../../../web/words/gate-choose.ts'
import { selfRegistrationWords } from '../../../web/words/gate-self-registration.ts'
import { portalWords } from '../../../web/words/portal.ts'
import { companySettingsWords } from '../../../web/words/portal-company-settings.ts'
import { selfRegistrationSettingsWords } from '../../../web/words/portal-self-registration.ts'
import { type Spelled, typeNames } from './register.ts'
import { signInFields } from './sign-in.ts'
import { arrived, button, field, link, type Visitor } from './visitor.ts'

/** What opens a company's self-registration. */
export interface CompanyKey {
  readonly corporateId: string
  readonly password: string
}

/** The administrator goes to 企業設定. */
export async function openSettings(visitor: Visitor): Promise<void> {
  await visitor.page.goto('/portal/company-settings')
  await arrived(visitor, visitor.say(companySettingsWords, 'title'))
}

/** The administrator sets a password there and reads the corporate ID. */
export async function setCompanyPassword(visitor: Visitor, password: string): Promise<CompanyKey> {
  const { page, say } = visitor
  const words = selfRegistrationSettingsWords
  await page.getByLabel(say(words, 'password')).first().fill(password)
  await button(visitor, say(words, 'passwordSet')).click()
  await page.getByText(say(words, 'passwordDone')).waitFor()
  const corporateId = await page.getByText(/^[A-HJKMNP-Z2-9]{8}$/).innerText()
  return { corporateId, password }
}

/** From the entry page to the form for corporate ID and password. */
export async function goToSelfRegistration(visitor: Visitor): Promise<void> {
  const { page, say, language } = visitor
  await page.goto(language === 'ja' ? '/' : '/en', { waitUntil: 'commit' })
  await link(visitor, say(chooseWords, 'self-registration')).click()
  await arrived(visitor, say(selfRegistrationWords, 'title'))
}

/** Types corporate ID and password and goes on. */
export async function typeCompany(visitor: Visitor, { corporateId, password }: CompanyKey): Promise<void> {
  const { say } = visitor
  await field(visitor, say(selfRegistrationWords, 'corporate-id')).fill(corporateId)
  await field(visitor, say(selfRegistrationWords, 'company-password')).fill(password)
  await button(visitor, say(selfRegistrationWords, 'go')).click()
}

/** Types member number and member password and goes on. */
export async function typeMember(visitor: Visitor, who: { id: string; password: string }): Promise<void> {
  const fields = signInFields(visitor, 'member')
  await fields.id.fill(who.id)
  await fields.password.fill(who.password)
  await button(visitor, visitor.say(selfRegistrationWords, 'go')).click()
}

/** Fills in one's own details, in department A01, and registers. */
export async function typeOwnDetails(visitor: Visitor, names: Spelled): Promise<void> {
  const { page, say } = visitor
  await page
    .getByLabel(say(selfRegistrationWords, 'department'), { exact: true })
    .selectOption({ label: 'A01 総務部' })
  await typeNames(visitor, names)
  await button(visitor, say(selfRegistrationWords, 'register')).click()
}

/** The kana of the family name, as its field is labelled. */
export const kanaField = ({ page, say }: Visitor) => page.getByLabel(say(portalWords, 'kanaFamily'))
