import type { Author } from '#platform/author.ts'

/** Whoever imports does it at the operator's machine. */
export const importer: Author = { by: 'operator', name: 'command line' }
