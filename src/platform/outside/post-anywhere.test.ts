import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { NoAnswer } from './call-outside.ts'
import { NotAllowed, type Post, postAnywhere } from './post-anywhere.ts'
import { isPublicAddress } from './public-address.ts'

const closes: (() => void)[] = []
afterEach(() => {
  for (const close of closes.splice(0)) close()
})

async function receiver(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closes.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const post = (url: string, more: Partial<Post> = {}) =>
  postAnywhere({ url, headers: {}, body: '{}', timeoutMs: 2000, networks: [], ...more })
const loopback = { networks: ['127.0.0.0/8'] }
const leadsTo =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

describe('attack-31 an address somebody registered', () => {
  it.each([
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...[
      '::1',
      '::',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:a9fe:a9fe',
      '::ffff:10.0.0.1',
      '0:0:0:0:0:ffff:c0a8:101',
    ],
    ...[
      '::127.0.0.1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
    ],
    ...['2001::1', 'nonsense', ''],
  ])('leads nowhere inside: %s', (address) => expect(isPublicAddress(address)).toBe(false))

  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700::1', '::ffff:8.8.8.8'])(
    'may lead into the open internet: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    ...[
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://[::ffff:a9fe:a9fe]/latest',
    ],
    ...[
      'https://2130706433/',
      'https://0x7f.1/',
      'https://0177.0.0.1/',
      'https://127.1/',
      'https://①②⑦.⓪.⓪.①/',
    ],
    ...[
      'http://8.8.8.8/',
      'ftp://8.8.8.8/',
      'file:///etc/passwd',
      'https://user:word@8.8.8.8/',
      'gopher://x/',
      'nonsense',
    ],
  ])('is not called: %s', async (url) => {
    await expect(post(url)).rejects.toThrow(NotAllowed)
  })

  it('is not called when one of its name’s addresses lies inside, whichever comes first', async () => {
    for (const addresses of [
      ['127.0.0.1'],
      ['8.8.8.8', '10.0.0.1'],
      ['::ffff:127.0.0.1'],
      ['fd00::1', '8.8.8.8'],
    ])
      await expect(post('https://hook.kumo.example/', { resolve: leadsTo(...addresses) })).rejects.toThrow(
        NotAllowed,
      )
  })

  it('is asked for its name once, and called where that led, whatever the name says next', async () => {
    const port = await receiver((request, response) => response.end(request.headers.host))
    let asked = 0
    const turns = async () => {
      asked += 1
      return [{ address: asked === 1 ? '127.0.0.1' : '10.255.255.1', family: 4 }]
    }
    const answer = await post(`http://hook.kumo.example:${port}/`, { ...loopback, resolve: turns })
    expect(answer).toEqual({ status: 200, body: `hook.kumo.example:${port}` })
    expect(asked).toBe(1)
  })

  it('is not followed when it sends on to another', async () => {
    let reached = false
    const inside = await receiver((_request, response) => {
      reached = true
      response.end()
    })
    const port = await receiver((_request, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${inside}/` }).end(),
    )
    expect((await post(`http://127.0.0.1:${port}/`, loopback)).status).toBe(307)
    expect(reached).toBe(false)
  })

  it.each([
    ['breaks off', ((request) => request.socket.destroy()) satisfies RequestListener],
    ['does not answer in time', (() => undefined) satisfies RequestListener],
    ['does not end', ((_request, response) => endless(response)) satisfies RequestListener],
  ])('has no answer when it %s', async (_what, answer) => {
    const port = await receiver(answer)
    await expect(post(`http://127.0.0.1:${port}/`, { ...loopback, timeoutMs: 500 })).rejects.toThrow(NoAnswer)
  })

  it('has no answer when its name is not looked up in time', async () => {
    const resolve = () => new Promise<never>(() => {})
    await expect(post('https://siem.example/', { resolve, timeoutMs: 50 })).rejects.toThrow(
      /not looked up in time/,
    )
  })
})

function endless(response: import('node:http').ServerResponse): void {
  if (!response.destroyed) response.write(Buffer.alloc(64 * 1024), () => endless(response))
}
