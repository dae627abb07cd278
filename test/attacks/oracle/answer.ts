import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/** What somebody outside can see of one answer, to the byte. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly raw: readonly string[]
  readonly text: string
  /** Milliseconds to the first byte, and to the last. */
  readonly firstMs: number
  readonly ms: number
}

/** A request as it goes on the wire. */
export interface Wire {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Asks over one connection that stays open: no greeting of another one is measured. */
export function asked(url: string, { method = 'POST', path, headers, body }: Wire): Promise<Answer> {
  const text = body === undefined ? '' : JSON.stringify(body)
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const all = { origin: url, ...type, 'content-length': `${Buffer.byteLength(text)}`, ...headers }
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const sent = request(new URL(path, url), { method, agent, headers: all }, (reply) => {
      const firstMs = performance.now() - begun
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () =>
        resolve({
          ...{ status: reply.statusCode ?? 0, headers: reply.headers, raw: reply.rawHeaders },
          ...{ text: Buffer.concat(parts).toString(), firstMs, ms: performance.now() - begun },
        }),
      )
    })
    sent.on('error', reject)
    sent.end(text)
  })
}

/** Whether a feature is one of time, which no two answers share. */
export const isTime = (name: string): boolean => name.endsWith('ms')

/** Everything that can be counted in an answer: status, headers, their order and lengths, the parts of the body, time. */
export function featuresOf({ status, raw, text, firstMs, ms }: Answer): Record<string, number> {
  const names = raw.filter((_, n) => n % 2 === 0)
  const values = raw.filter((_, n) => n % 2 === 1)
  return {
    ...{ status, bytes: text.length, headers: names.length, 'first ms': firstMs, ms },
    'header bytes': raw.join('').length,
    order: numberOf(names.join(' ')),
    ...Object.fromEntries(names.map((name, n) => [`header ${name.toLowerCase()}`, values[n]?.length ?? 0])),
    ...(text.startsWith('{') && partsOf('body', JSON.parse(text))),
  }
}

/** What is drawn anew or told from the clock for each answer: of it the length is compared. */
const isDrawn = /\.(id|errorId|expiresAt|maskedAddress)$/

const known: string[] = []
function numberOf(text: string): number {
  if (!known.includes(text)) known.push(text)
  return known.indexOf(text)
}

function partsOf(name: string, value: unknown): Record<string, number> {
  if (typeof value === 'object' && value !== null)
    return Object.assign({}, ...Object.entries(value).map(([key, part]) => partsOf(`${name}.${key}`, part)))
  const text = JSON.stringify(value) ?? ''
  return { [`${name} bytes`]: text.length, ...(!isDrawn.test(name) && { [name]: numberOf(text) }) }
}
