const hour = 3_600_000
/** Japan keeps no summer time. */
const ahead = 9 * hour
/** With less left than this a reminder comes at night too. */
const urgentHours = 3

/** The first reminder: when half of the time from asking to the deadline is over. */
export const firstReminder = (asked: Date, effective: Date) => reminderAt(0.5, asked, effective)

/** The second, to the deputy as well: when four fifths of it are over. */
export const secondReminder = (asked: Date, effective: Date) => reminderAt(0.8, asked, effective)

function reminderAt(share: number, asked: Date, effective: Date): Date {
  const whole = effective.getTime() - asked.getTime()
  return byDay(new Date(asked.getTime() + share * whole), effective)
}

/**
 * The first moment from `at` on at which somebody may be reminded: between 7 and 22 o'clock in Japan, or at any hour when
 * less than three hours are left.
 */
export function byDay(at: Date, effective: Date): Date {
  const clock = (at.getTime() + ahead) % (24 * hour)
  if (clock >= 7 * hour && clock < 22 * hour) return at
  const morning = at.getTime() + ((31 * hour - clock) % (24 * hour))
  const urgent = effective.getTime() - urgentHours * hour + 1
  return new Date(Math.max(at.getTime(), Math.min(morning, urgent)))
}
