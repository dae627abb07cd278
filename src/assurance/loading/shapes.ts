import { z } from 'zod'
import { colleagueKinds } from '../population/contract.ts'
import { yearKinds } from '../programmes/years.ts'
import { commitmentKinds, threats } from '../promises/contract.ts'

const Line = z.string().trim().min(1).max(300)
const Text = z.string().trim().min(1).max(4000)
const Both = z.strictObject({ ja: Line, en: Line })
const BothTexts = z.strictObject({ ja: Text, en: Text })
/** How things are called in files: small letters, digits and hyphens. */
const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is no name of small letters, digits and hyphens')
const LibraryId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,59}$/, 'is no name of small letters, digits, dots and hyphens')

const Person = z.strictObject({ id: Id, name: Both, address: z.email().max(254) })

const Body = z.strictObject({
  id: Id,
  kind: z.enum(['conference', 'committee', 'organisation', 'csirt']),
  name: Both,
  above: Id.optional(),
  'under-seat': Id.optional(),
  secretariat: Id.optional(),
})

const Library = z.strictObject({
  id: LibraryId,
  title: Both,
  edition: Line,
  /** Every control shows its clause in it, or why there is none (S2-14). */
  frame: z.boolean().default(false),
  requirements: z.record(z.string().min(1).max(40), Both),
})

const Commitment = z.strictObject({
  id: Id,
  kind: z.enum(commitmentKinds),
  number: z.int().min(1).max(99),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is no month such as 2014-09')
    .optional(),
  title: Both,
  text: BothTexts,
})

const Control = z.strictObject({
  id: Id,
  title: Both,
  text: BothTexts,
  unit: Id,
  accountable: Id,
  threats: z.array(z.enum(threats)).default([]),
  retired: z.boolean().default(false),
  /** The promises it helps to keep. */
  carries: z.array(Id).default([]),
  /** The evidence rules that show whether it works. */
  proofs: z.array(Id).default([]),
  /** By library: its clauses, or why none applies. */
  maps: z.record(
    LibraryId,
    z.union([
      z.array(z.string().min(1).max(40)).min(1),
      z.strictObject({ 'not-applicable': z.string().trim().min(1).max(1000) }),
    ]),
  ),
})

/** What no query can find: somebody of the security office attests it, and it holds for so many days. */
const Attestation = z.strictObject({ id: Id, title: Both, 'fresh-days': z.int().min(1).max(800) })

const Seat = z.strictObject({
  id: Id,
  body: Id.optional(),
  title: Both,
  /** Who has held it: from a day on, until the day somebody else does. */
  holders: z
    .array(z.strictObject({ person: Id, from: z.iso.date(), until: z.iso.date().optional() }))
    .default([]),
})

const Certificate = z
  .strictObject({
    id: Id,
    standard: z.string().trim().min(1).max(100),
    /** The departments it holds for: there is no claim without them (S2-16). */
    departments: z.array(Both).min(1).max(50),
    number: z.string().trim().min(1).max(100),
    issuer: z.string().trim().min(1).max(200),
    issued: z.iso.date(),
    expires: z.iso.date(),
  })
  .refine(({ issued, expires }) => issued < expires, 'expires before it was issued')

/** What has to happen so many times a year; the target is what one aims at beyond that (O2). */
const Programme = z
  .strictObject({
    id: Id,
    kind: z.enum(['training', 'exercise', 'drill']),
    title: Both,
    minimum: z.int().min(1).max(52),
    target: z.int().min(1).max(52).optional(),
    year: z.enum(yearKinds).default('fiscal'),
    asks: z.array(z.enum(colleagueKinds)).default([]),
    'joiner-days': z.int().min(0).max(90).default(14),
    since: z.iso.date().optional(),
  })
  .refine(({ minimum, target }) => target === undefined || target >= minimum, 'aims at less than it needs')

/** A file of registers: what it names is added or replaced, what it does not name stays. */
export const Registers = z.strictObject({
  people: z.array(Person).default([]),
  bodies: z.array(Body).default([]),
  seats: z.array(Seat).default([]),
  libraries: z.array(Library).default([]),
  controls: z.array(Control).default([]),
  commitments: z.array(Commitment).default([]),
  attestations: z.array(Attestation).default([]),
  certificates: z.array(Certificate).default([]),
  programmes: z.array(Programme).default([]),
  /** Who answers for a promise. */
  owners: z.record(Id, Id).default({}),
})
export type Registers = z.output<typeof Registers>
export type Commitment = Registers['commitments'][number]
export type Control = Registers['controls'][number]
