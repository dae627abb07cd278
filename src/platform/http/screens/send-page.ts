import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply } from 'fastify'

/** Where npm builds the screens. */
export const builtScreens = join(import.meta.dirname, '../../../../web/dist')

interface Page {
  readonly body: Buffer
  readonly etag: string
}

const held = new Map<string, Page>()

/**
 * Sends a built page, which is read once and held from then on: read from the disk each time, it would wait for threads
 * that a crowd at the gate keeps busy with hashes. A browser that has it as it is gets a 304 (RFC 9110, 13.1.2).
 */
export function sendPage(reply: FastifyReply, file: string, caching = 'no-cache'): FastifyReply {
  const { body, etag } = pageOf(file)
  reply.header('cache-control', caching).header('etag', etag)
  const isKnown = reply.statusCode === 200 && reply.request.headers['if-none-match'] === etag
  return isKnown ? reply.status(304).send() : reply.type('text/html; charset=utf-8').send(body)
}

function pageOf(file: string): Page {
  const known = held.get(file)
  if (known) return known
  const body = readFileSync(join(builtScreens, file))
  const page = { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` }
  held.set(file, page)
  return page
}
