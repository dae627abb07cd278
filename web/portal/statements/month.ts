import { useLanguage } from '../../kit/language.tsx'

/** The month so many months later, or before. */
export function laterMonth(month: string, months: number): string {
  const [year = 0, n = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, n - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The last day of a month. */
export const lastDayOf = (month: string): string =>
  new Date(Date.parse(`${laterMonth(month, 1)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

const names = {
  ja: new Intl.DateTimeFormat('ja-JP', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
}

/** How a month is called: `2025年12月`, `December 2025`. */
export function useMonthName(): (month: string) => string {
  const language = useLanguage()
  return (month) => (month ? names[language].format(new Date(`${month}-01T00:00:00Z`)) : '')
}
