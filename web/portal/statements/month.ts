import { useLanguage, useSay } from '../../kit/language.tsx'
import { statementWords } from '../../words/portal-statements.ts'

/** The month so many months later, or before. */
export function laterMonth(month: string, months: number): string {
  const [year = 0, n = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, n - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The last day of a month. */
export const lastDayOf = (month: string): string =>
  new Date(Date.parse(`${laterMonth(month, 1)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** How a month is called. */
export function useMonthName(): (month: string) => string {
  const say = useSay(statementWords)
  const isJapanese = useLanguage() === 'ja'
  return (month) => {
    const [year = '', n = ''] = month.split('-')
    return say('monthName', { year, month: isJapanese ? n.replace(/^0/, '') : n })
  }
}
