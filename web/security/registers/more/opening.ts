import type { OutsideAccounts } from '#assurance/contract.ts'
import { useLanguage } from '../../../kit/language.tsx'

/** An account that somebody asks for. */
export type Opening = OutsideAccounts['openings'][number]

/** Whom it is for, as the reader reads names. */
export function useName() {
  const language = useLanguage()
  return ({ person }: Opening) => (language === 'ja' ? person?.nameJa : person?.nameEn) ?? ''
}
