import type { StaffKind } from '../../../src/platform/author.ts'
import { codeTo } from '../../support/gate.ts'
import { newStaff } from '../../support/staff.ts'
import type { Visitor } from './visitor.ts'

/** Stands in the security office's portal as somebody of this kind, in the visitor's language, without walking there. */
export async function sitInSecurity(visitor: Visitor, kind: StaffKind): Promise<string> {
  const { page, house, language } = visitor
  const { signInId: id, password, address } = await newStaff(house.world, kind)
  await page.goto('/favicon.svg')
  const send = (method: string, path: string, body: object) =>
    page.evaluate(call, { method, path: `/api${path}`, body })
  const asked = await send('POST', '/sign-in', { door: 'staff', language, id, password })
  await send('POST', `/sign-in/${asked.id}/code`, { code: await codeTo(house.world, address) })
  await send('PUT', '/my-navigation/language', { language })
  await page.goto('/security')
  await page.locator('.s-frame').waitFor()
  return address
}

/** Runs in the page. */
async function call(request: { method: string; path: string; body: object }): Promise<{ id: string }> {
  const headers = { 'content-type': 'application/json' }
  const { method, path, body } = request
  const reply = await fetch(path, { method, headers, body: JSON.stringify(body) })
  return reply.status === 204 ? { id: '' } : reply.json()
}
