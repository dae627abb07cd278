import type { CompanyKind, Language } from '#platform/author.ts'

/** An item as it is written; names and days in braces are filled in when it is read. */
export interface Written {
  readonly id: string
  readonly roles: readonly CompanyKind[]
  readonly title: Readonly<Record<Language, string>>
  readonly text: Readonly<Record<Language, string>>
}

export const everybody = ['administrator', 'ticketing-manager', 'traveller'] as const
export const managers = ['administrator', 'ticketing-manager'] as const
