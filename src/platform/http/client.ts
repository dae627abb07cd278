import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Language } from '../author.ts'
import type { Client, Hints } from './route.ts'

/** What we believe of the browser: the peer's address (as trusted proxies saw it) and nothing it claims about itself. */
export function clientOf(request: FastifyRequest): Client {
  const ip = plainAddress(request.ip)
  return {
    ip,
    network: ip && networkOf(ip),
    hints: hintsOf(request.headers),
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 400),
    language: languageOf(request.headers['accept-language']),
    ...bearerOf(request.headers.authorization),
    cookie: (name) => request.cookies[`__Host-${name}`],
  }
}

function hintsOf(headers: FastifyRequest['headers']): Hints {
  const hint = (name: string) => {
    const header = headers[name]
    return header === undefined ? undefined : `${header}`.slice(0, 400)
  }
  const hints = {
    brands: hint('sec-ch-ua'),
    mobile: hint('sec-ch-ua-mobile'),
    platform: hint('sec-ch-ua-platform'),
  }
  return Object.fromEntries(Object.entries(hints).filter(([, said]) => said !== undefined))
}

function bearerOf(header: string | undefined): { bearer?: string } {
  const bearer = /^Bearer ([A-Za-z0-9._~+/=-]{1,512})$/i.exec(header ?? '')?.[1]
  return bearer ? { bearer } : {}
}

/** One spelling per address: IPv4-mapped IPv6 becomes IPv4, IPv6 is written out in full; undefined for anything else. */
export function plainAddress(text: string): string | undefined {
  const address = text.trim().toLowerCase().replace(/%.*$/, '')
  if (isIP(address) === 4) return address
  if (isIP(address) !== 6) return undefined
  const groups = groupsOf(address)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  return groups.map((group) => group.toString(16)).join(':')
}

/** The network one household or office shares: /24 of IPv4, /64 of IPv6. Takes a plain address. */
export function networkOf(ip: string): string {
  if (ip.includes('.')) return `${ip.split('.').slice(0, 3).join('.')}.0/24`
  return `${ip.split(':').slice(0, 4).join(':')}::/64`
}

/** What one holder has at least: /48 of IPv6, the network itself of IPv4. Takes a network or what else is used as a key. */
export function allocationOf(network: string): string {
  if (!network.endsWith('::/64')) return network
  return `${network.split(':').slice(0, 3).join(':')}::/48`
}

/** English when the browser puts it before Japanese; Japanese otherwise. */
export function languageOf(header: string | undefined): Language {
  const first = header?.split(',').find((part) => /^\s*(ja|en)\b/i.test(part))
  return first?.trim().toLowerCase().startsWith('en') ? 'en' : 'ja'
}

function groupsOf(address: string): number[] {
  const withoutDots = address.replace(/[\d.]+\.[\d.]+$/, (dotted) => {
    const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number)
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
  })
  const [head = '', tail] = withoutDots.split('::')
  const parse = (part: string) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : [])
  if (tail === undefined) return parse(head)
  const [left, right] = [parse(head), parse(tail)]
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
}
