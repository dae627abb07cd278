import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose'
import { addAgencyKey, registerAgency } from '#federation/public.ts'
import type { Browser } from './browser.ts'
import type { TestServer } from './server.ts'
import type { TestWorld } from './world.ts'

/** The desk, as the command line is its hand. */
export const desk = { by: 'operator', name: 'tests' } as const

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>

/** An agency of a test, with its own key pair. */
export interface TestAgency {
  readonly handle: string
  readonly issuer: string
  readonly kid: string
  readonly keys: KeyPair
}

/** A key pair as an agency makes it. */
export const newKeys = (algorithm = 'EdDSA'): Promise<KeyPair> =>
  generateKeyPair(algorithm, { extractable: true })

/** Registers an agency with one key. */
export async function newAgency(
  world: TestWorld,
  handle = 'kumo-travel',
  algorithm = 'EdDSA',
): Promise<TestAgency> {
  const issuer = `https://${handle}.example`
  const registered = await registerAgency(world, desk, {
    ...{ handle, issuer, name: { ja: 'くも旅行', en: 'Kumo Travel' } },
    ...{ entryUrl: `${issuer}/portal`, homeUrl: `${issuer}/home` },
  })
  if (!registered.ok) throw new Error(`The agency was not registered: ${registered.refusal}`)
  const keys = await newKeys(algorithm)
  const added = await addAgencyKey(world, desk, { handle, jwk: await exportJWK(keys.publicKey) })
  if (!added.ok) throw new Error(`The key was not added: ${added.refusal}`)
  return { handle, issuer, kid: added.value.kid, keys }
}

/** A server of a test, in this process or in one of its own. */
type Server = Pick<TestServer, 'url' | 'browser'>

/** What a hand-over says; whatever is given takes the place of the right thing, `undefined` leaves it out. */
export interface Said {
  claims: Record<string, unknown>
  header?: Partial<JWTHeaderParameters> & Record<string, unknown>
  by?: KeyPair
}

/** Signs a hand-over as the agency would, at the world's present moment. */
export async function assertion(
  world: TestWorld,
  audience: string,
  agency: TestAgency,
  said: Said,
): Promise<string> {
  const now = Math.floor((await world.clock.now()).getTime() / 1000)
  const usual = { iss: agency.issuer, aud: audience, iat: now, exp: now + 60, jti: world.random.token() }
  const given = Object.entries({ ...usual, ...said.claims }).filter(([, value]) => value !== undefined)
  const header = { alg: 'EdDSA', kid: agency.kid, typ: 'hand-over+jwt', ...said.header }
  return new SignJWT(Object.fromEntries(given))
    .setProtectedHeader(header)
    .sign((said.by ?? agency.keys).privateKey)
}

/** Begins an arrival: the nonce this browser got. */
export async function nonceFor(browser: Browser, agency: Pick<TestAgency, 'handle'>): Promise<string> {
  const begun = await browser.post<{ goTo: string }>('/api/hand-over/arrivals', { agency: agency.handle })
  const nonce = URL.parse(begun.body.goTo ?? '')?.searchParams.get('nonce')
  if (!nonce) throw new Error(`No nonce was given: ${JSON.stringify(begun.body)}`)
  return nonce
}

/**
 * The form as the agency's page sends it: from another site, as a whole page, without a cookie of ours. Answers where it
 * leads. By `request`, because `fetch` writes Fetch Metadata of its own.
 */
export async function sendForm(server: Server, form: string, headers: Record<string, string> = {}) {
  const asked = request(`${server.url}/api/hand-over`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/x-www-form-urlencoded', origin: 'https://kumo-travel.example' },
      ...{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      ...headers,
    },
  })
  asked.end(form)
  // What `response` brings is the answer; the type of events does not say so.
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const location = answer.headers.location ?? ''
  const { statusCode: status = 0, headers: told } = answer
  return {
    status,
    location,
    cookies: told['set-cookie'],
    receipt: location.split('#')[1] ?? '',
    body: await text(answer),
  }
}

/** The last step in this browser, with what the page got in its address. */
export const finish = (browser: Browser, receipt: string) =>
  browser.post<{ home?: string; refusal?: string }>('/api/hand-over/session', { receipt })

/** The whole way of a hand-over; `said` is what the agency says of whom. */
export async function arrive(
  world: TestWorld,
  server: Server,
  agency: TestAgency,
  said: Said & { browser?: Browser },
) {
  const browser = said.browser ?? server.browser()
  const nonce = await nonceFor(browser, agency)
  const token = await assertion(world, server.url, agency, { ...said, claims: { nonce, ...said.claims } })
  const sent = await sendForm(server, new URLSearchParams({ assertion: token }).toString())
  const ended = await finish(browser, sent.receipt)
  return { browser, token, sent, ...ended }
}
