import { appendFileSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRemoteJWKSet, jwtVerify } from 'jose'

/** What the process is told on its command line, as JSON. */
export interface ToldReceiver {
  port: number
  /** Each token that was taken, one line; whoever starts again goes on from there. */
  file: string
  /** Whose signals it takes; the keys are asked of the first. */
  issuers: string[]
  audience: string
  /** Dies instead of answering, once it has written down so many. */
  diesAfter?: number
}

// A receiver of signals (RFC 8935) as a process of its own, so that a test can kill it: it checks each token with our public
// keys, writes it down before it answers, and knows by its jti what it has already.
const told: ToldReceiver = JSON.parse(process.argv[2] ?? '')
const jwks = createRemoteJWKSet(new URL(`${told.issuers[0]}/api/signals/jwks`))
const known = new Set(
  readFileSync(told.file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).jti),
)
let written = 0

createServer(async (request, response) => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  try {
    const { issuers: issuer, audience } = told
    const { payload, protectedHeader } = await jwtVerify(Buffer.concat(pieces).toString(), jwks, {
      ...{ issuer, audience, algorithms: ['EdDSA'], typ: 'secevent+jwt' },
    })
    const isNew = !known.has(payload.jti)
    known.add(payload.jti)
    const { authorization, 'content-type': type } = request.headers
    appendFileSync(
      told.file,
      `${JSON.stringify({ ...payload, isNew, authorization, type, kid: protectedHeader.kid })}\n`,
    )
    written += 1
    if (written === told.diesAfter) process.kill(process.pid, 'SIGKILL')
    response.writeHead(202).end()
  } catch (fault) {
    const body = JSON.stringify({ err: 'authentication_failed', description: String(fault) })
    response.writeHead(400, { 'content-type': 'application/json' }).end(body)
  }
}).listen(told.port, '127.0.0.1', () => process.stdout.write('listening\n'))
