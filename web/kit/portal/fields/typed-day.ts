import type { Language } from '../../../words/say.ts'

/** A month, a day, or a moment of Japan with its time, as forms keep it: `2025-12`, `2025-12-15`, `2025-12-15T09:30`. */
export type Kept = 'month' | 'day' | 'moment'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const shapes = { month: /^\d{4}-\d\d$/, day: /^\d{4}-\d\d-\d\d$/, moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/ }
const numbers = /^(\d{4})[-/.年](\d{1,2})(?:月|[-/.月](\d{1,2})日?(?:[T ]+(\d{1,2}:\d\d))?)?$/
const run = /^(\d{4})(\d\d)(?:(\d\d)(?:[T ]+(\d{1,2}:\d\d))?)?$/
const named = /^(?:(\d{1,2}) )?([A-Za-z]{3})[a-z]* (\d{4})(?: +(\d{1,2}:\d\d))?$/

/** Whether a form holds a month, a day or a moment, and not what somebody has begun to type. */
export const isKept = (kind: Kept, value: string): boolean => shapes[kind].test(value)

/** How the page's language writes it: `2025/12/15 09:30`, `15 Dec 2025 09:30`. What is none stays as it was typed. */
export function written(language: Language, kind: Kept, value: string): string {
  if (!isKept(kind, value)) return value
  const [year = '', month = '', day = ''] = value.slice(0, 10).split('-')
  const name = `${months[Number(month) - 1]} ${year}`
  if (kind === 'month') return language === 'ja' ? `${year}/${month}` : name
  const date = language === 'ja' ? `${year}/${month}/${day}` : `${Number(day)} ${name}`
  return kind === 'day' ? date : `${date} ${value.slice(11)}`
}

/** What was typed, as forms keep it: in either language's form, with full-width digits too; otherwise nothing. */
export function readTyped(kind: Kept, typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  const found = numbers.exec(text) ?? run.exec(text)
  if (found) return kept(kind, found.slice(1, 5))
  const [, day, name = '', year, time] = named.exec(text) ?? []
  const month = months.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1
  return month > 0 ? kept(kind, [year, String(month), day, time]) : undefined
}

function kept(kind: Kept, [year = '', month = '', day, time]: (string | undefined)[]) {
  if ((kind === 'month') !== (day === undefined)) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${(day ?? '01').padStart(2, '0')}`
  // 31 November would roll on into December.
  if (later('day', date, 0) !== date) return undefined
  if (kind === 'month') return time ? undefined : date.slice(0, 7)
  if (kind === 'day') return time ? undefined : date
  const clock = time?.padStart(5, '0') ?? ''
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) ? `${date}T${clock}` : undefined
}

/** So many days later, its time kept; a month so many months later. */
export function later(kind: Kept, value: string, steps: number): string {
  const date = new Date(`${kind === 'month' ? `${value}-01` : value.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return ''
  if (kind === 'month') date.setUTCMonth(date.getUTCMonth() + steps)
  else date.setUTCDate(date.getUTCDate() + steps)
  const text = date.toISOString()
  return kind === 'month' ? text.slice(0, 7) : `${text.slice(0, 10)}${value.slice(10)}`
}
