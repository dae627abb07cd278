import { z } from 'zod'
import { Address, CompanyData, NewAdministrator, plainText } from '#organisation/contract.ts'

export const noticeKinds = [
  'add-administrator',
  'replace-administrator',
  'delete-administrator',
  'correct-address',
  'company-data',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const noticeStates = [
  'draft',
  'submitted',
  'in-review',
  'approved',
  'applied',
  'rejected',
  'withdrawn',
] as const
export type NoticeState = (typeof noticeStates)[number]

const personId = z.uuid()

/**
 * What is typed into a change notice. A successor is a new ID and the deletion of the old one, asked for together
 * (S1-84); `rename-administrator` can be typed only to be told so. Names sent with a corrected address are told the same.
 */
export const NoticeInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-administrator'), administrator: NewAdministrator }),
  z.strictObject({ kind: z.literal('replace-administrator'), personId, administrator: NewAdministrator }),
  z.strictObject({ kind: z.literal('delete-administrator'), personId }),
  z.looseObject({ kind: z.literal('correct-address'), personId, address: Address }),
  z.strictObject({ kind: z.literal('company-data'), company: CompanyData }),
  z.looseObject({ kind: z.literal('rename-administrator') }),
])
export type NoticeInput = z.output<typeof NoticeInput>

/** Entered by the desk for a company whose administrator cannot sign in. */
export const NoticeAtDesk = z.strictObject({
  companyId: z.uuid(),
  /** How the desk made sure who was calling or writing. */
  verified: plainText(500),
  notice: NoticeInput,
})
export type NoticeAtDesk = z.output<typeof NoticeAtDesk>

/** Why a notice is not carried out, as the company will read it. */
export const Rejection = z.strictObject({ reason: plainText(500) })

const moment = z.iso.datetime()

/** A change notice as the company's administrators see it. */
export const ChangeNotice = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(noticeKinds),
  state: z.enum(noticeStates),
  /** The administrator it is about, by name; gone when he is. */
  person: z.object({ id: z.uuid(), name: z.string(), signInId: z.string() }).optional(),
  administrator: NewAdministrator.optional(),
  address: z.string().optional(),
  company: CompanyData.optional(),
  /** The desk entered it on the company's behalf. */
  enteredAtDesk: z.boolean(),
  createdAt: moment,
  submittedAt: moment.optional(),
  approvedAt: moment.optional(),
  endedAt: moment.optional(),
  reason: z.string().optional(),
})
export type ChangeNotice = z.output<typeof ChangeNotice>

export const ChangeNotices = z.object({ notices: z.array(ChangeNotice), next: z.string().optional() })
export type ChangeNotices = z.output<typeof ChangeNotices>

/** The same as the desk works on it: whose it is, and who has had a hand in it. */
export const NoticeToWork = ChangeNotice.extend({
  companyId: z.uuid(),
  companyName: z.string(),
  verified: z.string().optional(),
  enteredBy: z.string().optional(),
  claimedBy: z.string().optional(),
  approvedBy: z.string().optional(),
  /** Whether I may approve it: not who took it into review, nor who entered it. */
  mayApprove: z.boolean(),
  /** The ID it made, to be told apart from the completion mail (S1-64). */
  signInId: z.string().optional(),
})
export type NoticeToWork = z.output<typeof NoticeToWork>
export const NoticesToWork = z.object({ notices: z.array(NoticeToWork), next: z.string().optional() })
export type NoticesToWork = z.output<typeof NoticesToWork>

/** What to choose from in the form: the company's administrators. */
export const NoticeForm = z.object({
  administrators: z.array(z.object({ id: z.uuid(), name: z.string(), signInId: z.string() })),
})
export type NoticeForm = z.output<typeof NoticeForm>
