import { lookup } from 'node:dns/promises'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request as overHttp, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { NoAnswer } from './call-outside.ts'
import { isPublicAddress, isWithin, networksOf } from './public-address.ts'

/** A name's addresses; the system's resolver unless a test brings its own. */
export type Resolve = (host: string) => Promise<readonly { address: string; family: number }[]>

/** An address somebody has registered, and how it is called. */
export interface Registered {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** How long it may take, from looking up the name to the end of the answer. */
  readonly timeoutMs: number
  /** Networks of the operator's own that may be called beside the open internet; there http will do. */
  readonly networks: readonly string[]
  readonly resolve?: Resolve
}

/** Where somebody who was registered wants to be told, and what is sent there. */
export interface Post extends Registered {
  readonly body: string
}

/** An address that is not called: what it is, or where it leads, was never allowed. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

const mostBytes = { POST: 64 * 1024, GET: 32 * 1024 * 1024 } as const

/**
 * Sends a post to an address that somebody registered (attack-31). The name is resolved once, every address it has must be
 * allowed, and the connection goes to the one that was looked at, so that a name which changes between looking and calling
 * leads nowhere else. No redirect is followed.
 */
export async function postAnywhere(post: Post): Promise<{ status: number; body: string }> {
  const { status, body } = await call('POST', post)
  return { status, body }
}

/** Fetches from an address that somebody registered, within the same rails. */
export const getAnywhere = (from: Registered): Promise<Answer> => call('GET', from)

/** What came back. */
export interface Answer {
  readonly status: number
  readonly body: string
  readonly headers: IncomingHttpHeaders
}

async function call(method: 'GET' | 'POST', asked: Registered & { body?: string }): Promise<Answer> {
  const url = allowedUrl(asked.url)
  // Looking up the name counts: a resolver that never answers would hold whoever calls for as long as the system tries.
  const patience = AbortSignal.timeout(asked.timeoutMs)
  const to = await allowedAddress(url, { ...asked, patience })
  try {
    return await send(url, { ...asked, method, patience }, to)
  } catch (fault) {
    throw new NoAnswer(`${method} ${url.host}: no answer.`, { cause: fault })
  }
}

/** An address that may be written down as a receiver's: https or http, no name and password, no fragment. */
export function allowedUrl(text: string): URL {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) throw new NotAllowed('Only https is called.')
  if (url.username || url.password || url.hash) throw new NotAllowed('No password and no # in an address.')
  return url
}

async function allowedAddress(url: URL, { networks, resolve = ofSystem, patience }: Patient) {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await resolved(host, { resolve, patience })
  const own = networksOf(networks)
  const isOwn = (address: string) => isWithin(address, own)
  // One bad address among good ones is a name that is about to turn round.
  if (!found.every(({ address }) => isOwn(address) || isPublicAddress(address)))
    throw new NotAllowed(`${url.hostname} leads into a network that is not called.`)
  const [first] = found
  if (!first) throw new NoAnswer(`${url.hostname} has no address.`)
  if (url.protocol === 'http:' && !isOwn(first.address)) throw new NotAllowed('Only https is called.')
  return first
}

async function resolved(host: string, { resolve, patience }: { resolve: Resolve; patience: AbortSignal }) {
  try {
    return await Promise.race([resolve(host), overWith(patience)])
  } catch (fault) {
    const what = patience.aborted ? 'was not looked up in time' : 'has no address'
    throw new NoAnswer(`${host} ${what}.`, { cause: fault })
  }
}

const overWith = (patience: AbortSignal) =>
  new Promise<never>((_, fail) => {
    patience.addEventListener('abort', () => fail(patience.reason), { once: true })
  })

const ofSystem: Resolve = (host) => lookup(host, { all: true, verbatim: true })

interface Patient extends Registered {
  /** Over when the call is to be. */
  readonly patience: AbortSignal
}

interface Sending extends Patient {
  readonly method: 'GET' | 'POST'
  readonly body?: string
}

function send(
  url: URL,
  { method, headers, body, patience }: Sending,
  to: { address: string; family: number },
) {
  const pinned: LookupFunction = (_host, options, found) =>
    options.all ? found(null, [to]) : found(null, to.address, to.family)
  const options: RequestOptions = {
    ...{ method, lookup: pinned, agent: false, signal: patience },
    headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
  }
  return new Promise<Answer>((resolve, reject) => {
    const open = url.protocol === 'https:' ? overHttps : overHttp
    const asked = open(url, options, (answer) => {
      const { statusCode: status = 0, headers } = answer
      textOf(answer, mostBytes[method]).then((body) => resolve({ status, body, headers }), reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function textOf(answer: IncomingMessage, most: number): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of answer) {
    bytes += piece.length
    if (bytes > most) throw new Error('The answer is too long.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
