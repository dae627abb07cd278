import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** What the process is told on its command line, as JSON. */
export interface ToldTaxii {
  port: number
  /** One line an object: `{ added, object }`. Read anew with each call, so that a test can add to it. */
  objects: string
  /** Each call, one line. */
  asked: string
  authorization: string
  pageSize: number
  /** Dies instead of answering this call for objects, counted from 1. */
  diesAt?: number
  /** Knows nothing of a page that was begun before it was started. */
  forgets?: boolean
  /** There is always another page: each gives what was added once more, under ids nobody has seen, after so many milliseconds. */
  endlessAfter?: number
  /** What the collection is called. */
  title?: string
}

// A TAXII 2.1 server as a process of its own, so that a test can kill it: discovery, one API root, one collection that may be
// read and one that may not.
const told: ToldTaxii = JSON.parse(process.argv[2] ?? '')
const mediaType = 'application/taxii+json;version=2.1'
let calls = 0

createServer(async (request, response) => {
  appendFileSync(told.asked, `${request.url}\n`)
  const url = new URL(request.url ?? '', 'http://localhost')
  if (request.headers.authorization !== told.authorization) return void response.writeHead(401).end()
  if (request.headers.accept !== mediaType) return void response.writeHead(406).end()
  const answer = answerTo(url, request, response)
  if (url.pathname.endsWith('/objects/')) await wait(told.endlessAfter ?? 0)
  if (answer === undefined) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': mediaType }).end(JSON.stringify(answer))
}).listen(told.port, '127.0.0.1', () => process.stdout.write('listening\n'))

function answerTo(
  { pathname, searchParams }: URL,
  _request: IncomingMessage,
  response: ServerResponse,
): unknown {
  if (pathname === '/taxii2/') return { title: 'Tests', default: '/api/', api_roots: ['/api/'] }
  if (pathname === '/api/') return { title: 'Tests', versions: [mediaType], max_content_length: 1_000_000 }
  if (pathname === '/api/collections/')
    return {
      collections: [
        { id: 'seen', title: told.title ?? '共有された接続元', can_read: true, can_write: false },
        { id: 'hidden', title: 'not for us', can_read: false, can_write: false },
      ],
    }
  return pathname === '/api/collections/seen/objects/' ? objectsFor(searchParams, response) : undefined
}

function objectsFor(query: URLSearchParams, response: ServerResponse): unknown {
  calls += 1
  if (calls === told.diesAt) process.kill(process.pid, 'SIGKILL')
  if (told.forgets && calls === 1 && query.has('next')) return undefined
  const all: { added: string; object: object }[] = readFileSync(told.objects, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  const after = query.get('added_after')
  const from = Number(query.get('next') ?? 0)
  const found = all.filter(({ added }) => !after || added > after)
  const page = found.slice(from, from + told.pageSize)
  const more = found.length > from + told.pageSize
  const last = page.at(-1)?.added
  if (last) response.setHeader('X-TAXII-Date-Added-Last', last)
  if (page.length === 0) return {}
  const objects = page.map(({ object }) => object)
  if (told.endlessAfter !== undefined)
    return {
      objects: objects.map((one) => ({ ...one, id: `indicator--${randomUUID()}` })),
      more: true,
      next: '0',
    }
  return { objects, ...(more && { more, next: String(from + told.pageSize) }) }
}
