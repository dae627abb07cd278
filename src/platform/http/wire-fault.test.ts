import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { openLog } from '../logging.ts'
import { ok } from './answer.ts'
import { openDoor } from './open-door.ts'
import { route } from './route.ts'
import { anyone } from './who.ts'

describe('the door on the wire', () => {
  let world: TestWorld
  let app: FastifyInstance
  let port: number
  let lines: string[]
  let release: () => void
  let inHand: Promise<void>
  beforeEach(async () => {
    world = await newWorld()
    lines = []
    let arrived = () => {}
    inHand = new Promise((resolve) => {
      arrived = resolve
    })
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = route({
      ...{ method: 'GET', path: '/api/slow', who: anyone, summary: 'Takes its time.' },
      does: async () => {
        arrived()
        await released
        return ok({ done: true })
      },
    })
    const log = openLog('info', { write: (line) => lines.push(line) })
    const tell = (refusal: string, language: string) => `${language}: ${refusal}`
    app = await openDoor({ world: { ...world, log }, authenticate: async () => undefined, tell }, [slow])
    await app.listen({ host: '127.0.0.1', port: 0 })
    // Listening over TCP, it has an address of this shape.
    port = (app.server.address() as AddressInfo).port
  })
  afterEach(async () => {
    release()
    await app.close()
    await world.close()
  })

  /** Sends raw bytes and reads until the door hangs up. */
  const send = async (text: string) => {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8')
    let heard = ''
    socket.on('data', (part) => {
      heard += part
    })
    socket.end(text)
    await once(socket, 'close')
    const [head = '', body = ''] = heard.split('\r\n\r\n')
    return { head: head.toLowerCase(), problem: JSON.parse(body) }
  }

  it.each([
    [
      'a header that is too large',
      `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
      431,
      'too-large',
    ],
    ['a URL that is too long', `GET /${'y'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431, 'too-large'],
    ['a URL that is none', 'GET /%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400, 'invalid-input'],
    ['a method nobody knows', 'FROB / HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'invalid-input'],
    ['no HTTP at all', 'lantern\r\n\r\n', 400, 'invalid-input'],
    ['a wrong method', 'DELETE /api/slow HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 404, 'not-found'],
    [
      'an unknown path of the API',
      'GET /api/lantern HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      404,
      'not-found',
    ],
  ])(
    'answers %s with a problem document whose error id stands in the log',
    async (_what, text, status, refusal) => {
      const { head, problem } = await send(text)
      expect(head).toMatch(new RegExp(`^http/1.1 ${status} `))
      expect(head).toContain('content-type: application/problem+json')
      expect(head).toContain("content-security-policy: default-src 'none'")
      expect(problem).toMatchObject({ refusal, status, title: `ja: ${refusal}` })
      expect(problem.errorId).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
      expect(lines.filter((line) => line.includes(problem.errorId))).toHaveLength(1)
    },
  )

  it('gives up on a header that trickles in long before it gives up on a body', () => {
    expect(app.server.headersTimeout).toBe(15_000)
    expect(app.server.requestTimeout).toBe(30_000)
    expect(app.server.timeout).toBe(60_000)
  })

  it('finishes the request in hand when it closes, and sends late ones elsewhere', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 2 })
    const ask = async (path: string) => {
      const [answer] = await once(get({ port, host: '127.0.0.1', path, agent }), 'response')
      let body = ''
      for await (const part of answer) body += part
      return { status: answer.statusCode, body: JSON.parse(body) }
    }
    const slow = ask('/api/slow')
    await inHand
    // Held back in the middle of its header, this one is known to the door but no request yet.
    const late = connect(port, '127.0.0.1').setEncoding('utf8')
    late.write('GET /readyz HTTP/1.1\r\nhost: x\r\n')
    expect(await ask('/readyz')).toEqual({ status: 200, body: { ready: true } })
    const closed = app.close()
    await expect.poll(() => app.server.listening).toBe(false)
    late.write('\r\n')
    const [told] = await once(late, 'data')
    expect(told).toMatch(/^HTTP\/1\.1 503 /)
    expect(told).toContain('"refusal":"busy"')
    release()
    expect(await slow).toEqual({ status: 200, body: { done: true } })
    await closed
    await expect(ask('/readyz')).rejects.toThrow('ECONNREFUSED')
    agent.destroy()
  })

  it('is not ready when the database is gone, though it lives', async () => {
    const gone = await newWorld()
    const other = await openDoor({ world: gone, authenticate: async () => undefined, tell: () => 'x' }, [])
    await gone.close()
    const answer = await other.inject('/readyz')
    expect([answer.statusCode, answer.json()]).toEqual([503, { ready: false }])
    expect((await other.inject('/healthz')).statusCode).toBe(200)
    await other.close()
  })
})
