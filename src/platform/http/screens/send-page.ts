import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply } from 'fastify'

/** Where npm builds the screens. */
export const builtScreens = join(import.meta.dirname, '../../../../web/dist')

interface Page {
  readonly body: Buffer
  readonly etag: string
}

const held = new Map<string, Page>()

/** Reads every built page, once: none waits for the disk, and a build under a running house takes none away. */
export function holdPages(): void {
  for (const file of readdirSync(builtScreens).filter((name) => name.endsWith('.html'))) {
    const body = readFileSync(join(builtScreens, file))
    held.set(file, { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` })
  }
}

/** Whether there are pages to send. */
export const hasPages = () => held.size > 0

/** Sends a page that is held. A browser that has it as it is gets a 304 (RFC 9110, 13.1.2). */
export function sendPage(reply: FastifyReply, file: string, caching = 'no-cache'): FastifyReply {
  const page = held.get(file)
  if (!page) throw new Error(`The page ${file} is not built.`)
  reply.header('cache-control', caching).header('etag', page.etag)
  return reply.statusCode === 200 && isKnown(reply, page)
    ? reply.status(304).send()
    : reply.type('text/html; charset=utf-8').send(page.body)
}

/** A proxy that compresses makes the tag a weak one. */
function isKnown({ request }: FastifyReply, { etag }: Page): boolean {
  const tags = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes(etag) || tags.includes('*')
}
