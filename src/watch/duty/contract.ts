import { z } from 'zod'

const Instant = z.iso.datetime({ offset: true })

/** A time in which nobody, or somebody, is on call. */
const Span = z.strictObject({ startsAt: Instant, endsAt: Instant })

/** A shift as it is planned: a week at most. */
export const NewShift = Span.extend({ accountId: z.uuid() })
export type NewShift = z.infer<typeof NewShift>

/** A rotation: these people in turn, each for so many hours, until so many weeks are full. */
export const Rotation = z.strictObject({
  people: z.array(z.uuid()).min(1).max(30),
  startsAt: Instant,
  hours: z.int().min(1).max(168),
  weeks: z.int().min(1).max(26),
})
export type Rotation = z.infer<typeof Rotation>

/** The calendar over some weeks, with every gap in it. */
export const DutyCalendar = z.strictObject({
  now: Instant,
  ...Span.shape,
  shifts: z.array(NewShift.extend({ id: z.uuid(), name: z.string() })),
  gaps: z.array(Span),
  onDuty: z.array(z.string()),
  people: z.array(z.strictObject({ accountId: z.uuid(), name: z.string() })),
})
export type DutyCalendar = z.infer<typeof DutyCalendar>
