import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createServer as createTls } from 'node:tls'

// A receiver as a process of its own, to be killed and started again: `syslog` or `https`, on a port, with a folder for what
// it keeps. What it keeps it keeps before it says so. It dies by itself in the middle of the first delivery after `dies`.
const [, , kind = '', port = '0', folder = '.', dies = ''] = process.argv
const tls = { key: readFileSync(`${folder}/key.pem`), cert: readFileSync(`${folder}/cert.pem`) }
const kept = `${folder}/kept`
const keys = `${folder}/keys`
const knownKeys = () => (existsSync(keys) ? readFileSync(keys, 'utf8').split('\n') : [])

const server =
  kind === 'https'
    ? createHttps(tls, (request, response) => {
        const pieces: Buffer[] = []
        request.on('data', (piece: Buffer) => pieces.push(piece))
        request.on('end', () => {
          const key = String(request.headers['idempotency-key'])
          appendFileSync(`${folder}/asked`, `${key} ${request.headers.authorization ?? ''}\n`)
          if (dies === 'before') process.kill(process.pid, 'SIGKILL')
          if (!knownKeys().includes(key)) {
            appendFileSync(kept, Buffer.concat(pieces))
            appendFileSync(keys, `${key}\n`)
          }
          if (dies === 'after') process.kill(process.pid, 'SIGKILL')
          response.writeHead(existsSync(`${folder}/no`) ? 503 : 204).end()
        })
      })
    : // Left to itself the socket says farewell before anybody has heard that all has come.
      createTls({ ...tls, allowHalfOpen: true }, (socket) => {
        const pieces: Buffer[] = []
        socket.on('data', (piece) => {
          pieces.push(piece)
          if (dies === 'before') process.kill(process.pid, 'SIGKILL')
        })
        socket.on('end', () => {
          appendFileSync(kept, Buffer.concat(pieces))
          socket.end()
        })
        socket.on('error', () => undefined)
      })

server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
})
