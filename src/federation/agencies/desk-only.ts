import type { Author } from '#platform/author.ts'

/** Agencies and their keys are the operator's: a company's administrator trusts one, and vouches for none. */
export function deskOnly(author: Author): void {
  if (author.by !== 'operator') throw new Error('Only the desk registers agencies and their keys.')
}
