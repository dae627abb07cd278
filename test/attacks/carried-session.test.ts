import { beforeAll, expect, it } from 'vitest'
import type { Browser } from '../support/browser.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { hanako, named } from '../support/people.ts'
import { knock, withProof } from '../support/signed-in.ts'
import { openedCompany, prove } from './steps.ts'

let company: Awaited<ReturnType<typeof openedCompany>>
let personId: string

houseOfFile()
beforeAll(async () => {
  company = await openedCompany(world, server, 'tsubame')
  const body = hanako(company.departmentId)
  const made = await prove(world, company.browser, company.address, {
    method: 'POST',
    path: '/api/people',
    body,
  })
  personId = (made.body as { person: { id: string } }).person.id
})

/** The session's cookie and nothing else of the browser it was given to. */
function thief(): Browser {
  const browser = server.browser()
  browser.cookies.set('__Host-session', company.browser.cookies.get('__Host-session') ?? '')
  return browser
}

const bulkAndForGood = () =>
  [
    ['PUT', `/api/people/${personId}`, { names: named.mori }],
    ['POST', `/api/people/${personId}/suspension`],
    ['POST', `/api/people/${personId}/leaving`],
    ['GET', '/api/people/export.csv'],
    ['GET', '/api/statements/export.csv?month=2025-11'],
    ['GET', '/api/whereabouts/roster'],
    ['PUT', '/api/company/settings', { holdBackPasswordMails: true }],
  ] as const

it('attack-20 NIST63B4-5.3 OWASP-CS-AuthN-10 ASVS-7.5.3 a session carried to another device is asked for a code before each act that is for good or of many', async () => {
  const spare = await company.browser.post<{ id: string }>('/api/departments', { code: 'Z01', name: '空' })
  const before = (await company.browser.get(`/api/people/${personId}`)).body
  const browser = thief()
  for (const [method, path, body] of [
    ...bulkAndForGood(),
    ['DELETE', `/api/departments/${spare.body.id}`],
  ] as const) {
    const answer = await browser.call<{ refusal: string }>(method, path, body)
    expect([method, path, answer.status, answer.body.refusal]).toEqual([
      method,
      path,
      403,
      'step-up-required',
    ])
  }
  expect((await company.browser.get(`/api/people/${personId}`)).body).toEqual(before)
  const { departments } = (await company.browser.get<{ departments: unknown[] }>('/api/departments')).body
  expect(departments).toHaveLength(2)
  for (const fact of ['people-exported', 'statement-exported', 'whereabouts-taken-out'])
    expect(await world.facts(fact)).toEqual([])
})

it('attack-20 nor does it lift a suspension', async () => {
  expect((await company.browser.post(`/api/people/${personId}/suspension`)).status).toBe(204)
  const lifted = await thief().delete<{ refusal: string }>(`/api/people/${personId}/suspension`)
  expect([lifted.status, lifted.body.refusal]).toEqual([403, 'step-up-required'])
  expect((await company.browser.delete(`/api/people/${personId}/suspension`)).status).toBe(204)
})

it('S1-45 at her own desk the administrator does her daily work without a code, days later too', async () => {
  await world.advance({ days: 2 })
  const { signInId: id, password, address } = company
  const again = await knock(company.browser, { id, password })
  expect(again.step).toBe('done')
  const change = await company.browser.put(`/api/people/${personId}`, { names: named.mori })
  expect(change.status).toBe(200)
  expect((await company.browser.post(`/api/people/${personId}/suspension`)).status).toBe(204)
  expect((await company.browser.delete(`/api/people/${personId}/suspension`)).status).toBe(204)

  const exported = await withProof(world, company.browser, address, (headers) =>
    company.browser.call('GET', '/api/people/export.csv', undefined, headers),
  )
  expect([exported.status, String(exported.body)]).toEqual([200, expect.stringContaining('MORI')])
  // A proof of one act opens no other, and an hour later a departure asks for its own.
  for (const minutes of [20, 20]) {
    await world.advance({ minutes })
    expect((await company.browser.get('/api/me')).status).toBe(200)
  }
  const leaving = await company.browser.post<{ refusal: string }>(`/api/people/${personId}/leaving`)
  expect(leaving.body.refusal).toBe('step-up-required')
  const left = await prove(world, company.browser, address, {
    method: 'POST',
    path: `/api/people/${personId}/leaving`,
  })
  expect(left.status).toBe(204)
})
