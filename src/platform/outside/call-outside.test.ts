import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { callOutside, NoAnswer } from './call-outside.ts'

let close: () => void = () => undefined
afterEach(() => close())

async function outside(answer: RequestListener, timeoutMs = 2000) {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, token: 'a-token-of-sixteen', timeoutMs }
}
const call = { method: 'GET', path: '/offers' } as const

it('sends the token and the query, and reads the answer', async () => {
  const system = await outside((request, response) =>
    response.end(JSON.stringify([request.url, request.headers.authorization])),
  )
  expect(await callOutside(system, { ...call, query: { on: '2026-01-01', since: undefined } })).toEqual({
    ...{ status: 200, body: ['/offers?on=2026-01-01', 'Bearer a-token-of-sixteen'] },
  })
})

it.each(['https://evil.example/', '//evil.example/x', '/\\evil.example', 'offers'])(
  'goes nowhere but to the configured system: %s',
  async (path) => {
    const system = await outside((_request, response) => response.end('{}'))
    await expect(callOutside(system, { ...call, path })).rejects.toThrow('leads away')
  },
)

it('follows no redirect, and has no answer then', async () => {
  const system = await outside((_request, response) => response.writeHead(302, { location: '/other' }).end())
  await expect(callOutside(system, call)).rejects.toThrow(NoAnswer)
})

it.each([
  ['a line that breaks off', ((request) => request.socket.destroy()) satisfies RequestListener],
  ['no answer in time', (() => undefined) satisfies RequestListener],
  ['what is no JSON', ((_request, response) => response.end('<html>')) satisfies RequestListener],
  ['an answer without end', ((_request, response) => endless(response)) satisfies RequestListener],
])('has no answer: %s', async (_what, answer) => {
  await expect(callOutside(await outside(answer, 500), call)).rejects.toThrow(NoAnswer)
})

function endless(response: import('node:http').ServerResponse): void {
  if (!response.destroyed) response.write(Buffer.alloc(1024 * 1024), () => endless(response))
}
