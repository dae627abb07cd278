import { isHoliday } from '#platform/holidays/japanese-holidays.ts'

/** Days and hours in which a drill may send. */
export interface Hours {
  readonly fromOn: string
  readonly untilOn: string
  readonly opens: string
  readonly closes: string
}

const minute = 60_000
const day = 86_400_000

/** Every minute in which a drill may send after a moment, oldest first: on working days, within its hours. */
export function workingMinutes({ fromOn, untilOn, opens, closes }: Hours, after: Date): Date[] {
  return workingDays(fromOn, untilOn).flatMap((on) => {
    const [first, end] = [inJapan(on, opens), inJapan(on, closes)]
    const from = Math.max(first, Math.ceil((after.getTime() + 1) / minute) * minute)
    return Array.from({ length: Math.max(0, (end - from) / minute) }, (_, n) => new Date(from + n * minute))
  })
}

/** The working days of a span: no Saturday, no Sunday, no national holiday. */
export function workingDays(fromOn: string, untilOn: string): string[] {
  const [first, last] = [Date.parse(fromOn), Date.parse(untilOn)]
  const count = Math.max(0, Math.floor((last - first) / day) + 1)
  return Array.from({ length: count }, (_, n) => new Date(first + n * day).toISOString().slice(0, 10)).filter(
    isWorkingDay,
  )
}

/** Whether a day is none of those on which nobody shall get a drill mail. */
export const isWorkingDay = (on: string): boolean =>
  ![0, 6].includes(new Date(on).getUTCDay()) && !isHoliday(on)

/** The day of a moment in Japan. */
export const dayInJapan = (at: Date): string =>
  new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)

/** Whether a moment lies within these hours of a working day. */
export function isInHours({ opens, closes }: Pick<Hours, 'opens' | 'closes'>, at: Date): boolean {
  const on = dayInJapan(at)
  return isWorkingDay(on) && at.getTime() >= inJapan(on, opens) && at.getTime() < inJapan(on, closes)
}

const inJapan = (on: string, time: string) => Date.parse(`${on}T${time}:00+09:00`)
