import { z } from 'zod'
import { Names } from '../fields.ts'

/** The most people of one bulk action, how long its preview can be confirmed, and how long it can be undone. */
export const bulkLimits = { people: 10_000, previewMinutes: 60, undoHours: 24 } as const

/** What can be done to many people at once. */
export const bulkActions = [
  'suspend',
  'reopen',
  'change-department',
  'resend-password-mail',
  'let-leave',
] as const
export type BulkAction = (typeof bulkActions)[number]

/** Whether an action can be taken back: who has left stays away, and a mail that was sent is sent. */
export const isUndoable = (action: BulkAction): boolean =>
  action !== 'let-leave' && action !== 'resend-password-mail'

/** Why a bulk action leaves somebody as he is. */
export const bulkReasons = [
  'himself',
  'administrator-by-operator',
  'person-left',
  'person-held',
  'person-suspended',
  'person-has-trips',
  'already-so',
  'password-kept-by-programme',
  'password-mail-held-back',
  'password-already-set',
  'too-many-resends',
  'person-changed',
  'department-not-found',
  'person-not-found',
] as const
export type BulkReason = (typeof bulkReasons)[number]

/** What became of one person. */
export const bulkResults = ['excepted', 'planned', 'done', 'skipped', 'undone', 'kept'] as const
export type BulkResult = (typeof bulkResults)[number]

const id = z.uuid()

/** Whom the list shows, without its pages: the filter of `PeopleQuery`. */
const filter = z.strictObject({
  query: z.string().max(100).optional(),
  kind: z.enum(['administrator', 'ticketing-manager', 'traveller']).optional(),
  department: id.optional(),
  status: z.enum(['active', 'held', 'suspended', 'left']).optional(),
})

/** What shall be done to whom: either people by their ids or all whom a filter of the list finds. */
export const BulkWish = z.looseObject({
  action: z.enum(bulkActions),
  /** Where to, when the department is changed. */
  departmentId: id.optional(),
  personIds: z.array(id).min(1).max(bulkLimits.people).optional(),
  filter: filter.optional(),
})
export type BulkWish = z.output<typeof BulkWish>

const state = z.enum(['previewed', 'running', 'done', 'stopped', 'undoing', 'undone'])

/** A bulk action as the list of them shows it. */
export const BulkInList = z.object({
  id,
  action: z.enum(bulkActions),
  state,
  /** People the preview would affect. */
  planned: z.int(),
  department: z.object({ code: z.string(), name: z.string() }).optional(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
})
export type BulkInList = z.output<typeof BulkInList>
export const BulkList = z.object({ bulkActions: z.array(BulkInList), next: z.string().optional() })
export type BulkList = z.output<typeof BulkList>

/** How far a bulk action is: everybody is counted exactly once. */
export const Bulk = BulkInList.extend({
  tallies: z.array(
    z.object({ result: z.enum(bulkResults), reason: z.enum(bulkReasons).optional(), people: z.int() }),
  ),
  /** Whether what it does can be taken back at all; to be told before it is confirmed. */
  isUndoable: z.boolean(),
  /** Until when it can be undone; without it there is nothing to undo, or no way to. */
  undoUntil: z.iso.datetime().optional(),
})
export type Bulk = z.output<typeof Bulk>

export const BulkPeopleQuery = z.strictObject({
  result: z.enum(bulkResults).optional(),
  /** `next` of the page before. */
  after: z.coerce.number().int().min(0).max(bulkLimits.people).optional(),
})
export type BulkPeopleQuery = z.output<typeof BulkPeopleQuery>

/** What became of people, a page of them. */
export const BulkPeople = z.object({
  people: z.array(
    z.object({
      personId: id,
      names: Names,
      typedId: z.string(),
      result: z.enum(bulkResults),
      reason: z.enum(bulkReasons).optional(),
    }),
  ),
  next: z.int().optional(),
})
export type BulkPeople = z.output<typeof BulkPeople>
