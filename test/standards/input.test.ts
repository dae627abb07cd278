import { beforeAll, describe, expect, it } from 'vitest'
import { openedCompany } from '../attacks/steps.ts'
import type { Browser } from '../support/browser.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'

interface Shape {
  properties?: Record<string, unknown>
}
interface Call {
  method: string
  path: string
  shape: Shape
}

let browser: Browser
let calls: Call[]
houseOfFile({ logLevel: 'info' })
beforeAll(async () => {
  // An administrator: she may call the most, so that shapes refuse her and not roles.
  browser = (await openedCompany(world, server, 'tsubame')).browser
  calls = await callsWithBody()
})

/** Every call of the API that takes JSON, with what its own description says of the body. */
async function callsWithBody(): Promise<Call[]> {
  const { body } = await browser.get<{
    paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Shape }> } }>>
  }>('/api/openapi.json')
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const shape = requestBody?.content['application/json']?.schema
      const to = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
      return shape ? [{ method: method.toUpperCase(), path: to, shape }] : []
    }),
  )
}

/** Bodies of which none is what any call asks for. */
const nowhere = [
  '[]',
  '7',
  '"x"',
  'null',
  '{"nobody-asked":1}',
  '{"__proto__":{"kind":"administrator"}}',
  '{',
]

describe('what comes in', () => {
  it('ASVS-2.2.1 ASVS-2.2.2 is held by the server to its shape, at every call that takes a body: nothing else is taken, and nothing breaks', async () => {
    expect(calls.length).toBeGreaterThan(20)
    for (const { method, path } of calls)
      for (const body of nowhere) {
        const headers = { 'content-type': 'application/json' }
        const { status } = await browser.call(method, path, body, headers)
        expect([method, path, body, status >= 400 && status < 500]).toEqual([method, path, body, true])
      }
  })

  it('ASVS-2.2.1 holds each field to its kind and its length', async () => {
    for (const { method, path, shape } of calls)
      for (const field of Object.keys(shape.properties ?? {}))
        for (const value of [null, 7e99, 'x'.repeat(6000), { a: 1 }, [[]], '\u0000']) {
          const { status } = await browser.call(method, path, { [field]: value })
          expect([method, path, field, status >= 400 && status < 500]).toEqual([method, path, field, true])
        }
  })

  it('ASVS-16.3.3 leaves a line under its number whenever somebody tries to get around a shape, an order or a limit', async () => {
    const stranger = server.browser()
    const shape = await stranger.post('/api/recovery', { door: 'back', language: 'ja' })
    const begun = await stranger.post<{ id: string }>('/api/recovery', { door: 'member', language: 'ja' })
    const order = await stranger.post(`/api/recovery/${begun.body.id}/new-password`, {
      password: 'TsubakiKumo',
    })
    const foreign = await stranger.post('/api/recovery', {}, { origin: 'https://evil.example' })
    for (const [answer, refusal] of [
      [shape, 'invalid-input'],
      [order, 'journey-step-mismatch'],
      [foreign, 'foreign-origin'],
    ] as const) {
      const { errorId } = answer.body as { errorId: string }
      const lines = world.logged.filter((line) => line.includes(errorId)).map((line) => JSON.parse(line))
      expect(lines).toMatchObject([{ refusal, errorId, method: 'POST' }])
    }
  })
})
