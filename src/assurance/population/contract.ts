import { z } from 'zod'

export const colleagueKinds = ['officer', 'employee', 'contractor'] as const
export type ColleagueKind = (typeof colleagueKinds)[number]

const both = z.strictObject({ ja: z.string(), en: z.string() })

/** Somebody of the group as he stands on a day. */
export const Colleague = z.strictObject({
  id: z.uuid(),
  employeeNumber: z.string(),
  name: both,
  company: z.string(),
  unit: z.string(),
  kind: z.enum(colleagueKinds),
  address: z.string(),
  joinedOn: z.iso.date(),
  /** The last day on which he is there. */
  lastDay: z.iso.date().optional(),
  isAway: z.boolean(),
})
export type Colleague = z.infer<typeof Colleague>

/** The people of a day, a page at a time by their number, and how many there are of each kind. */
export const Population = z.strictObject({
  on: z.iso.date(),
  counts: z.strictObject({
    officer: z.int(),
    employee: z.int(),
    contractor: z.int(),
    away: z.int(),
  }),
  units: z.array(z.strictObject({ company: z.string(), unit: z.string(), people: z.int() })),
  people: z.array(Colleague),
  next: z.string().optional(),
})
export type Population = z.infer<typeof Population>

/** Which people are wanted: of a day, a company, a unit, a kind, behind an employee number. */
export const PopulationWish = z.strictObject({
  on: z.iso.date().optional(),
  company: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  kind: z.enum(colleagueKinds).optional(),
  after: z.string().max(40).optional(),
})
export type PopulationWish = z.infer<typeof PopulationWish>

/** What the loading of a file of people changed. */
export const PopulationLoaded = z.strictObject({ lines: z.int(), added: z.int(), changed: z.int() })
export type PopulationLoaded = z.infer<typeof PopulationLoaded>

export const populationLimits = { lines: 50_000, bytes: 16 * 1024 * 1024 } as const
