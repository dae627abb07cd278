import { z } from 'zod'
import { Names } from '../fields.ts'

const id = z.uuid()
const departmentOut = z.object({ id, code: z.string(), name: z.string() })
const typedPassword = z.string().min(1).max(1024)

/** How somebody begins to register himself: the company's ID and the password its administrator has set. */
export const CompanyEntry = z.strictObject({
  corporateId: z.string().min(1).max(100),
  password: typedPassword,
  language: z.enum(['ja', 'en']),
})
export type CompanyEntry = z.output<typeof CompanyEntry>

/** The proof that a member number is one's own; its form is judged by the programme's check alone. */
export const MemberProof = z.strictObject({ id: z.string().min(1).max(100), password: typedPassword })
export type MemberProof = z.output<typeof MemberProof>

/** What the administrator would have typed; the number is the one that was proved. */
export const OwnDetails = z.strictObject({ names: Names, departmentId: id })
export type OwnDetails = z.output<typeof OwnDetails>

/** Somebody on his way to register himself, as his screens see it. */
export const JoiningView = z.strictObject({
  id,
  step: z.enum(['member', 'details', 'done']),
  company: z.string(),
  expiresAt: z.iso.datetime(),
  /** Told only to whoever has proved his member number. */
  departments: z.array(departmentOut).optional(),
  outcome: z.enum(['registered', 'waiting']).optional(),
})
export type JoiningView = z.output<typeof JoiningView>

/** What the company has set of its self-registration; its password is shown nowhere. */
export const SelfRegistration = z.object({
  /** Given with the first password. */
  corporateId: z.string().optional(),
  isOpen: z.boolean(),
  mustAgree: z.boolean(),
  isLocked: z.boolean(),
  /** The security office lets nobody through for now. */
  isHeld: z.boolean(),
  passwordSetAt: z.iso.datetime().optional(),
})
export type SelfRegistration = z.output<typeof SelfRegistration>

/** Inputs of administrators are loose, so that the act can refuse a field that does not belong and note the attempt. */
export const SelfRegistrationChange = z.looseObject({ isOpen: z.boolean(), mustAgree: z.boolean() })
export type SelfRegistrationChange = z.output<typeof SelfRegistrationChange>

export const CompanyPassword = z.looseObject({ password: typedPassword })
export type CompanyPassword = z.output<typeof CompanyPassword>

/** Somebody who waits until the administrator agrees. */
export const Application = z.object({
  id,
  names: z.object({
    kanji: z.object({ family: z.string(), given: z.string() }),
    kana: z.object({ family: z.string(), given: z.string() }),
    romaji: z.object({ family: z.string(), given: z.string() }),
  }),
  memberNumber: z.string(),
  /** Missing when the department he wished for is no longer there. */
  department: departmentOut.optional(),
  /** The number belonged to somebody who has left the company. */
  hadLeft: z.boolean(),
  receivedAt: z.iso.datetime(),
})
export type Application = z.output<typeof Application>
/** One page of them, how many there are in all, and the key of the next page. */
export const Applications = z.object({
  applications: z.array(Application),
  count: z.int(),
  next: z.string().optional(),
})
export type Applications = z.output<typeof Applications>

/** Agreeing: into the department of the wish, or another. */
export const Agreement = z.looseObject({ departmentId: id })
export type Agreement = z.output<typeof Agreement>
