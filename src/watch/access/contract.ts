import { z } from 'zod'
import { type HandlingClass, handlingClasses } from '#platform/handling/classes.ts'
import { deviceStates } from '#platform/handling/device-state.ts'

const both = z.strictObject({
  ja: z.string().trim().min(1).max(2000),
  en: z.string().trim().min(1).max(2000),
})

/** What one class means, what is done with it outside the office, and whether its files may be fetched there. */
const ClassRule = z.strictObject({
  meaning: both,
  outside: both,
  download: z.enum(['anywhere', 'office']),
})

/** The rules of all classes. */
export const ClassRules = z.strictObject({
  public: ClassRule,
  internal: ClassRule,
  confidential: ClassRule,
  customer: ClassRule,
} satisfies Record<HandlingClass, z.ZodType>)
export type ClassRules = z.infer<typeof ClassRules>

/** A version of them. */
export const HandlingVersion = z.strictObject({
  /** 0 is the one that comes along. */
  version: z.int(),
  publishedAt: z.iso.datetime().optional(),
  publishedBy: z.string().optional(),
  why: z.string().optional(),
  classes: ClassRules,
})
export type HandlingVersion = z.infer<typeof HandlingVersion>

/** The rules in force, the earlier versions, what the house asks of a device for each class, and the files of each. */
export const Handling = z.strictObject({
  mode: z.enum(['off', 'observe', 'enforce']),
  officeNetworks: z.array(z.string()),
  versions: z.array(HandlingVersion),
  needs: z.record(z.enum(handlingClasses), z.enum(['nothing', 'approved', 'compliant'])),
  files: z.array(z.strictObject({ path: z.string(), who: z.string(), holds: z.enum(handlingClasses) })),
})
export type Handling = z.infer<typeof Handling>

export const NewHandling = z.strictObject({ classes: ClassRules, why: z.string().trim().min(1).max(1000) })
export type NewHandling = z.infer<typeof NewHandling>

/** Every company device of the staff. */
export const StaffDevices = z.strictObject({
  mode: z.enum(['off', 'observe', 'enforce']),
  devices: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      owner: z.strictObject({ ja: z.string(), en: z.string() }),
      isOwn: z.boolean(),
      state: z.enum(deviceStates),
      fingerprint: z.string(),
      registeredAt: z.iso.datetime(),
      approvedAt: z.iso.datetime().optional(),
      withdrawnAt: z.iso.datetime().optional(),
      reportedAt: z.iso.datetime().optional(),
      goodUntil: z.iso.datetime().optional(),
      system: z.string().optional(),
      patchedOn: z.iso.date().optional(),
      lacks: z.array(z.enum(['disk', 'screen-lock'])),
      withdrawnWhy: z.string().optional(),
    }),
  ),
})
export type StaffDevices = z.infer<typeof StaffDevices>

export const Withdrawal = z.strictObject({ why: z.string().trim().min(1).max(300) })
