import { z } from 'zod'
import { weekdays } from '#platform/profile.ts'

/** The desk's hours as the screens show them: by the server's clock, never by the browser's. */
export const DeskHoursView = z.strictObject({
  open: z.boolean(),
  /** While open: when it closes. */
  until: z.iso.datetime().optional(),
  /** While closed: when it opens next. */
  next: z.iso.datetime().optional(),
  /** The rule behind it, for those who plan ahead. */
  opens: z.string(),
  closes: z.string(),
  closedWeekdays: z.array(z.strictObject({ weekday: z.enum(weekdays), from: z.iso.date() })),
  closedYearly: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  closedOnHolidays: z.boolean(),
})
export type DeskHoursView = z.infer<typeof DeskHoursView>
