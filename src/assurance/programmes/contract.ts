import { z } from 'zod'
import { colleagueKinds } from '../population/contract.ts'
import { cellStates } from './cells.ts'
import { yearKinds } from './years.ts'

const both = z.strictObject({ ja: z.string(), en: z.string() })
const day = z.iso.date()
const Words = (most: number) => z.string().trim().min(1).max(most)
const Id = z.string().max(60)

/** A round of a programme: planned, under way, over or cancelled. */
export const CycleView = z.strictObject({
  id: z.uuid(),
  programme: z.string(),
  title: both,
  startsOn: day,
  endsOn: day,
  state: z.enum(['planned', 'open', 'over', 'cancelled']),
  reference: z.string().optional(),
  /** How many were written down on the first day. */
  people: z.int().optional(),
  done: z.int(),
  missing: z.int(),
  excused: z.int(),
})
export type CycleView = z.infer<typeof CycleView>

/** An exercise of the CSIRT. One whose day has passed without it is late, and counts for nothing. */
export const ExerciseView = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  scenario: z.string(),
  plannedOn: day,
  state: z.enum(['planned', 'late', 'held', 'cancelled']),
  heldOn: day.optional(),
  outcome: z.string().optional(),
  participants: z.int(),
})
export type ExerciseView = z.infer<typeof ExerciseView>

/** How often a programme took place in a year, and whether that is enough. */
export const ProgrammeYear = z.strictObject({
  programme: z.string(),
  kind: z.enum(['training', 'exercise', 'drill']),
  title: both,
  minimum: z.int(),
  target: z.int(),
  /** The kind of year its minimum is counted in. */
  counts: z.enum(yearKinds),
  held: z.int(),
  ahead: z.int(),
  short: z.int(),
})
export type ProgrammeYear = z.infer<typeof ProgrammeYear>

/** A year of the security office: programmes, their rounds, exercises, and on which days people took part. */
export const SecurityYear = z.strictObject({
  kind: z.enum(yearKinds),
  year: z.int(),
  from: day,
  lastDay: day,
  today: day,
  programmes: z.array(ProgrammeYear),
  cycles: z.array(CycleView),
  exercises: z.array(ExerciseView),
  days: z.array(z.strictObject({ on: day, participations: z.int() })),
})
export type SecurityYear = z.infer<typeof SecurityYear>
export const YearWish = z.strictObject({
  kind: z.enum(yearKinds).optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
})
export type YearWish = z.infer<typeof YearWish>

/** A round as it is planned. */
export const NewCycle = z.strictObject({
  programme: Id,
  title: z.strictObject({ ja: Words(200), en: Words(200) }),
  startsOn: day,
  endsOn: day,
  reference: Words(100).optional(),
})
export type NewCycle = z.infer<typeof NewCycle>

/** Why a round or an exercise does not take place. */
export const Cancellation = z.strictObject({ why: Words(1000) })

/** Who took part in a round outside the product, by employee number: a lecture, a class. */
export const Attendance = z.strictObject({
  numbers: z.array(z.string().trim().max(20)).min(1).max(5000),
  on: day,
  source: Words(200),
})
export type Attendance = z.infer<typeof Attendance>

/** Somebody need not take part in a programme for a while, and why. */
export const NewExemption = z.strictObject({
  employeeNumber: z.string().trim().max(20),
  programme: Id,
  from: day,
  lastDay: day,
  why: Words(1000),
})
export type NewExemption = z.infer<typeof NewExemption>

export const NewExercise = z.strictObject({ title: Words(200), scenario: Words(4000), plannedOn: day })
export type NewExercise = z.infer<typeof NewExercise>

/** An exercise as it was carried out: when, by whom, and what was learned. */
export const Performance = z.strictObject({
  heldOn: day,
  numbers: z.array(z.string().trim().max(20)).min(1).max(500),
  outcome: Words(4000),
})
export type Performance = z.infer<typeof Performance>

/** People of a programme by its rounds of a year, a page at a time by employee number. */
export const Matrix = z.strictObject({
  programme: z.string(),
  title: both,
  kind: z.enum(yearKinds),
  year: z.int(),
  cycles: z.array(
    z.strictObject({ id: z.uuid(), title: both, startsOn: day, endsOn: day, isOver: z.boolean() }),
  ),
  /**
   * Over the whole year, whatever is filtered: people asked, officers among them, and who has done what was asked of him. With the
   * first page of people alone.
   */
  sums: z
    .strictObject({
      people: z.int(),
      officers: z.int(),
      kept: z.int(),
      missing: z.int(),
      missingOfficers: z.int(),
      /** Who still may take part in a round that runs. */
      open: z.int(),
    })
    .optional(),
  people: z.array(
    z.strictObject({
      id: z.uuid(),
      employeeNumber: z.string(),
      name: both,
      company: z.string(),
      unit: z.string(),
      kind: z.enum(colleagueKinds),
      cells: z.array(z.strictObject({ cycle: z.uuid(), state: z.enum(cellStates), on: day.optional() })),
    }),
  ),
  next: z.string().optional(),
})
export type Matrix = z.infer<typeof Matrix>

export const MatrixWish = YearWish.extend({
  after: z.string().max(40).optional(),
  /** Only those with a round that is over and that they missed. */
  only: z.literal('missing').optional(),
  of: z.enum(colleagueKinds).optional(),
  company: z.string().max(100).optional(),
  /** The beginning of a number, or part of a name. */
  find: z.string().trim().max(60).optional(),
})
export type MatrixWish = z.infer<typeof MatrixWish>
