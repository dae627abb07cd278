import type { Author } from '#platform/author.ts'

/** Which import. */
export interface ImportRef {
  companyId: string
  importId: string
}

/** Who carries imports out, once an administrator has handed them in. */
export const importer: Author = { by: 'system', name: 'organisation.import', role: 'administrator' }
