import { createHash } from 'node:crypto'
import type { Language } from '#platform/author.ts'

/** A link's token as stored. Plain SHA-256 is enough for 256 random bits. */
export function linkHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * The link as a path: mail puts the configured origin before it (attack-11). The token stands in the fragment, which
 * browsers send to no server, so neither logs nor mail scanners that fetch the page use it up (attack-14).
 */
export function linkPath(token: string, language: Language): string {
  return language === 'en' ? `/en/set-password#${token}` : `/set-password#${token}`
}
