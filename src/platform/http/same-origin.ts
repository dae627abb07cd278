import type { FastifyRequest } from 'fastify'
import { Halt } from './fault.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses requests that another site made a browser send (OWASP CSRF: Fetch Metadata first, Origin as the fallback).
 * Programs send neither header and carry no ambient cookies, so they pass.
 */
export function refuseCrossSite(request: FastifyRequest, origin: string): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Halt('foreign-origin', 403)
  if (safe.has(request.method)) return
  // `none` is an address typed by hand, which never sends a change.
  if (site === 'none') throw new Halt('foreign-origin', 403)
  const from = request.headers.origin
  if (from !== undefined && from !== origin) throw new Halt('foreign-origin', 403)
}

/** For the routes another site's page may send a browser to: as a whole page that goes there, never behind the scenes. */
export function refuseAllButForms(request: FastifyRequest): void {
  const { 'sec-fetch-mode': mode = 'navigate', 'sec-fetch-dest': goal = 'document' } = request.headers
  if (mode !== 'navigate' || goal !== 'document') throw new Halt('foreign-origin', 403)
}
