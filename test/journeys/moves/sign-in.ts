import { chooseWords } from '../../../web/words/gate-choose.ts'
import { codeWords } from '../../../web/words/gate-code.ts'
import { signInWords } from '../../../web/words/gate-sign-in.ts'
import { portalWords } from '../../../web/words/portal.ts'
import { codeTo } from './mailbox.ts'
import { named } from './operator.ts'
import { arrived, button, field, type Visitor } from './visitor.ts'

/** Who signs in: the ID and password he types, and where his mails go. */
export interface Credentials {
  readonly id: string
  readonly password: string
  readonly address: string
}

/** From the entry page through the door his ID belongs to; a passkey may lead on from there at once. */
export async function goToSignIn(
  visitor: Visitor,
  door: 'member' | 'administrator',
  stays = true,
): Promise<void> {
  const { page, say, language } = visitor
  await page.goto(language === 'ja' ? '/' : '/en', { waitUntil: 'commit' })
  const go = button(visitor, say(chooseWords, door === 'member' ? 'traveller-go' : 'manager-go')).first()
  await go.click()
  if (!stays) return
  // An announcement that comes in under the pointer moves the button away from it; whoever sees it still there presses again.
  const title = page.getByRole('heading', { level: 1, name: say(signInWords, `${door}-title`), exact: true })
  const isThere = await title.waitFor({ timeout: 15_000 }).then(
    () => true,
    () => false,
  )
  if (!isThere && (await go.isVisible())) await go.click()
  await title.waitFor()
}

/** The two fields of the door he stands before. */
export function signInFields(visitor: Visitor, door: 'member' | 'administrator') {
  const { programme } = named(visitor.language)
  const { say } = visitor
  return door === 'member'
    ? {
        id: field(visitor, say(signInWords, 'member-number', { programme })),
        password: field(visitor, say(signInWords, 'member-password', { programme })),
      }
    : {
        id: field(visitor, say(signInWords, 'administrator-id')),
        password: field(visitor, say(signInWords, 'administrator-password')),
      }
}

/** Types ID and password and presses the button. */
export async function typeCredentials(visitor: Visitor, { id, password }: Omit<Credentials, 'address'>) {
  const fields = signInFields(visitor, doorOf(id))
  await fields.id.fill(id)
  await fields.password.fill(password)
  await button(visitor, visitor.say(signInWords, 'sign-in')).click()
}

/** Types a code on the screen that asks for it. */
export async function typeCode(visitor: Visitor, code: string): Promise<void> {
  await field(visitor, visitor.say(codeWords, 'label')).fill(code)
  await button(visitor, visitor.say(codeWords, 'go')).click()
}

/** The whole way from the entry page into the portal, with a code as every new device needs one. */
export async function signIn(visitor: Visitor, who: Credentials): Promise<void> {
  await goToSignIn(visitor, doorOf(who.id))
  await typeCredentials(visitor, who)
  await arrived(visitor, visitor.say(codeWords, 'title'))
  await typeCode(visitor, await codeTo(visitor.house, who.address))
  await isInside(visitor)
}

/** Has signed in without walking there: for stories whose first step opens a screen. The same calls, without the screens. */
export async function admit(visitor: Visitor, { id, password, address }: Credentials): Promise<void> {
  const { page, house, language } = visitor
  await page.goto('/favicon.svg')
  const post = (path: string, body: object) => page.evaluate(send, { path: `/api/sign-in${path}`, body })
  const asked = await post('', { door: doorOf(id), language, id, password })
  if (asked.step === 'code') await post(`/${asked.id}/code`, { code: await codeTo(house, address) })
}

/** Stands in the portal without walking there. */
export async function letIn(visitor: Visitor, who: Credentials): Promise<void> {
  await admit(visitor, who)
  await visitor.page.goto('/portal')
  await isInside(visitor)
}

/** Runs in the page. */
async function send({ path, body }: { path: string; body: object }): Promise<{ id: string; step: string }> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

/** Stands on the first page of the portal. */
export async function isInside(visitor: Visitor): Promise<void> {
  await visitor.page.waitForURL('**/portal')
  await button(visitor, visitor.say(portalWords, 'signOut')).waitFor()
}

/** Presses "sign out" and stands at the entry page again. */
export async function signOut(visitor: Visitor): Promise<void> {
  await button(visitor, visitor.say(portalWords, 'signOut')).click()
  await visitor.page.waitForURL((url) => ['/', '/en'].includes(url.pathname))
}

const doorOf = (id: string) => (/^\d+$/.test(id) ? 'member' : 'administrator')
