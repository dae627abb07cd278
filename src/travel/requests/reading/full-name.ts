import type { PersonOf } from '#organisation/public.ts'

/** A colleague's name as screens and mails show it. */
export const fullName = ({ names }: Pick<PersonOf, 'names'>) =>
  `${names.kanji.family} ${names.kanji.given}`.trim()
