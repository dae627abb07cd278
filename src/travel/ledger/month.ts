import { dayInJapan } from '../day.ts'

/** The month of Tokyo that an instant lies in, `2025-12`. */
export const monthOf = (at: Date): string => dayInJapan(at).slice(0, 7)

/** The month so many months later, or before. */
export function monthLater(month: string, months: number): string {
  const [year = 0, n = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, n - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The first day of a month, as the ledger names it. */
export const firstOf = (month: string): string => `${month}-01`
