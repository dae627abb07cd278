import { z } from 'zod'

const both = z.strictObject({ ja: z.string(), en: z.string() })
const day = z.iso.date()
const Words = z.string().trim().min(1).max(2000)

const Holder = z.strictObject({ person: z.string(), name: both, from: day, until: day.optional() })

/** A body or organisation with its seats and who holds them on a day. */
const BodyView = z.strictObject({
  id: z.string(),
  kind: z.enum(['conference', 'committee', 'organisation', 'csirt']),
  name: both,
  above: both.optional(),
  underSeat: z.string().optional(),
  secretariat: both.optional(),
  seats: z.array(z.strictObject({ id: z.string(), title: both, holders: z.array(Holder) })),
})
export type BodyView = z.infer<typeof BodyView>

/** A meeting with what was decided, which controls that changed, and what is to follow. */
const MeetingView = z.strictObject({
  id: z.uuid(),
  body: z.string(),
  heldOn: day,
  agenda: z.array(z.string()),
  participants: z.array(both),
  decisions: z.array(
    z.strictObject({ id: z.uuid(), number: z.int(), words: z.string(), controls: z.array(z.string()) }),
  ),
  followUps: z.array(
    z.strictObject({
      id: z.uuid(),
      words: z.string(),
      owner: both,
      dueOn: day,
      doneAt: z.iso.datetime().optional(),
      isLate: z.boolean(),
    }),
  ),
})
export type MeetingView = z.infer<typeof MeetingView>

/** The bodies as they stood on a day, the office of the CISO over the year, and the last meetings. */
export const Bodies = z.strictObject({
  on: day,
  bodies: z.array(BodyView),
  ciso: z.strictObject({
    holder: Holder.optional(),
    /** Days of the last year, and of the fortnight to come, on which nobody holds it. */
    gaps: z.array(z.strictObject({ from: day, until: day })),
  }),
  meetings: z.array(MeetingView),
  people: z.array(z.strictObject({ id: z.string(), name: both })),
  controls: z.array(z.strictObject({ id: z.string(), title: both })),
})
export type Bodies = z.infer<typeof Bodies>

/** A meeting as it is put on record. */
export const NewMeeting = z.strictObject({
  body: z.string().max(60),
  heldOn: day,
  agenda: z.array(Words).min(1).max(50),
  participants: z.array(z.string().max(60)).min(1).max(100),
  decisions: z.array(z.strictObject({ words: Words, controls: z.array(z.string().max(60)).max(50) })).max(50),
  followUps: z.array(z.strictObject({ words: Words, owner: z.string().max(60), dueOn: day })).max(50),
})
export type NewMeeting = z.infer<typeof NewMeeting>

/** Who takes a seat, and from which day; whoever holds it until then leaves it that day. */
export const Appointment = z.strictObject({ person: z.string().max(60), from: day })
export type Appointment = z.infer<typeof Appointment>

/** From which day nobody holds a seat any more. */
export const Vacancy = z.strictObject({ from: day })

/** How high a risk is held, 4 the highest, and by which decision. */
export const RiskClass = z.strictObject({ class: z.int().min(1).max(4), decision: z.uuid().optional() })
export type RiskClass = z.infer<typeof RiskClass>
