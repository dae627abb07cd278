/**
 * A travel agency in one file, to try a hand-over with and to copy from: keys of its own, one page on this machine, a button
 * "to the portal". It is no part of Sekisho and knows nothing of it but what docs/guide/agency.md says.
 *
 *   npx node examples/agency.ts --portal http://localhost:3000 --port 4000 --folder .agency
 */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'

/** Where the portal is, where this agency listens, and where it keeps its key. */
interface Wish {
  portal: string
  port: number
  folder: string
  /** The time; only a portal under test has another one. */
  clock?: () => Promise<Date>
}

const handle = 'example-agency'
const kid = 'example-1'

/** Starts the agency; its own users are whoever the page says they are. */
export async function startAgency({ portal, port, folder, clock = ownClock }: Wish): Promise<Server> {
  // Not localhost: the portal of a demonstration is there, and an agency is another site.
  const issuer = `http://127.0.0.1:${port}`
  const key = await importJWK(await privateKey(folder), 'EdDSA')
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const language = /^en/.test(request.headers['accept-language'] ?? '') ? '/en' : ''
    const entry = `${portal}${language}/hand-over/${handle}`
    if (url.pathname === '/') return send(response, home(entry))
    if (url.pathname === '/sign-in') return signIn(response, url)
    if (url.pathname !== '/portal') return send(response, '<p>Not found.</p>', 404)
    const { user, contract } = signedIn(request)
    const nonce = url.searchParams.get('nonce') ?? ''
    // Nobody is handed over who is not signed in here, and nobody at all without a nonce of the portal's.
    if (!user || !contract || !nonce) return send(response, home(entry), 403)
    const now = Math.floor((await clock()).getTime() / 1000)
    const assertion = await new SignJWT({ contract, nonce })
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'hand-over+jwt' })
      .setIssuer(issuer)
      .setAudience(new URL(portal).origin)
      .setSubject(user)
      .setIssuedAt(now)
      .setExpirationTime(now + 60)
      .setJti(randomUUID())
      .sign(key)
    send(response, form(portal, assertion))
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return server
}

const ownClock = async () => new Date()

/** The private key never leaves this folder; the public one is for the portal's desk. */
async function privateKey(folder: string): Promise<JWK> {
  const path = join(folder, 'private-key.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  const pair = await generateKeyPair('EdDSA', { extractable: true })
  const jwk = await exportJWK(pair.privateKey)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(path, JSON.stringify(jwk), { mode: 0o600 })
  const shown = { ...(await exportJWK(pair.publicKey)), kid, alg: 'EdDSA', use: 'sig' }
  writeFileSync(join(folder, 'public-key.json'), `${JSON.stringify(shown, null, 2)}\n`)
  return jwk
}

const page = (
  body: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Example agency</title>
<meta name="viewport" content="width=device-width"><main><h1>Example agency</h1>${body}</main></html>`

const home = (entry: string) =>
  page(`<form action="/sign-in">
<p><label>ID here <input name="user" required></label></p>
<p><label>Contract, as the portal shows it to the company <input name="contract" required></label></p>
<p><button>Sign in here</button></p></form>
<p><a href="${entry}">To the portal</a></p>`)

/** Sends itself; without scripts it takes one press. */
const form = (portal: string, assertion: string) =>
  page(`<form method="post" action="${portal}/api/hand-over">
<input type="hidden" name="assertion" value="${assertion}"><button>Go on to the portal</button></form>
<script>document.forms[0].submit()</script>`)

function signIn(response: ServerResponse, url: URL) {
  const who = new URLSearchParams({
    user: url.searchParams.get('user') ?? '',
    contract: url.searchParams.get('contract') ?? '',
  })
  response.setHeader('set-cookie', `who=${who}; Path=/; HttpOnly; SameSite=Lax`)
  response.writeHead(303, { location: '/' }).end()
}

function signedIn(request: IncomingMessage) {
  const who = new URLSearchParams(/(?:^|; )who=([^;]*)/.exec(request.headers.cookie ?? '')?.[1])
  return { user: who.get('user'), contract: who.get('contract') }
}

function send(response: ServerResponse, body: string, status = 200) {
  // The address holds a nonce, and the page a signed hand-over: neither is for anybody else, nor to be kept.
  const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      portal: { type: 'string', default: 'http://localhost:3000' },
      port: { type: 'string', default: '4000' },
      folder: { type: 'string', default: '.agency' },
    },
  })
  const { portal, port, folder } = values
  await startAgency({ portal, port: Number(port), folder })
  const here = `http://127.0.0.1:${port}`
  console.log(`The agency listens on ${here}. Once, at the desk of the portal:
  sekisho agency register --handle ${handle} --issuer ${here} --name-ja 見本旅行 --name-en "Example agency" --entry ${here}/portal --home ${here}/
  sekisho agency key --handle ${handle} --jwk ${join(folder, 'public-key.json')}
Then a company's administrator switches it on in the company settings, links a person, and tells you the contract.`)
}
