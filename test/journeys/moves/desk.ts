import type { StaffKind } from '../../../src/platform/author.ts'
import { newStaff } from '../../support/staff.ts'
import { codeTo } from './mailbox.ts'
import type { Visitor } from './visitor.ts'

/** Has signed in as one of the operator's own without walking there: for stories whose first step opens a screen. Answers his address. */
export async function admitStaff(visitor: Visitor, kind: StaffKind): Promise<string> {
  const { page, house, language } = visitor
  const { signInId: id, password, address } = await newStaff(house.world, kind)
  await page.goto('/favicon.svg')
  const send = (method: string, path: string, body: object) =>
    page.evaluate(call, { method, path: `/api${path}`, body })
  const asked = await send('POST', '/sign-in', { door: 'staff', language, id, password })
  await send('POST', `/sign-in/${asked.id}/code`, { code: await codeTo(house, address) })
  await send('PUT', '/my-navigation/language', { language })
  return address
}

/** Stands at the desk, or in the house of his kind, in the visitor's language, without walking there; answers his address. */
export async function sitAtDesk(visitor: Visitor, kind: StaffKind): Promise<string> {
  const address = await admitStaff(visitor, kind)
  await visitor.page.goto('/desk')
  await visitor.page.locator('.s-frame').waitFor()
  return address
}

/** Runs in the page. */
async function call(request: { method: string; path: string; body: object }): Promise<{ id: string }> {
  const headers = { 'content-type': 'application/json' }
  const { method, path, body } = request
  const reply = await fetch(path, { method, headers, body: JSON.stringify(body) })
  return reply.status === 204 ? { id: '' } : reply.json()
}
