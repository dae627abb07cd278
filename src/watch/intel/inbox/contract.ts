import { z } from 'zod'
import { tlpLevels } from '../stix/tlp.ts'

export const itemStates = ['waiting', 'act', 'watch', 'reject'] as const
const Instant = z.iso.datetime()
const Words = z.string().trim().min(1).max(1000)

/** What a decision leads to. */
const NewAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('indicators') }),
  z.strictObject({ kind: z.literal('rule-change'), words: Words }),
  z.strictObject({
    kind: z.literal('task'),
    words: Words,
    owner: z.string().trim().min(1).max(100),
    dueOn: z.iso.date(),
  }),
])
export type NewAction = z.infer<typeof NewAction>

/** What is decided about an item; to act on it names what is done. */
export const Decision = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('act'), why: Words, actions: z.array(NewAction).min(1).max(10) }),
  z.strictObject({ choice: z.literal('watch'), why: Words }),
  z.strictObject({ choice: z.literal('reject'), why: Words }),
])
export type Decision = z.infer<typeof Decision>

/** Something received by other ways: a mail of an ISAC, a call. */
export const NewNote = z.strictObject({
  title: z.string().trim().min(1).max(300),
  words: z.string().trim().min(1).max(20_000),
  source: z.string().trim().min(1).max(200),
  tlp: z.enum(tlpLevels),
})
export type NewNote = z.infer<typeof NewNote>

const done = z.strictObject({ at: Instant, by: z.string() })

const ActionView = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['indicators', 'rule-change', 'task']),
  words: z.string().optional(),
  owner: z.string().optional(),
  dueOn: z.iso.date().optional(),
  isOverdue: z.boolean(),
  done: done.optional(),
})

/** One thing that was received, with what was decided about it. */
export const ItemView = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['indicators', 'advisory', 'note']),
  title: z.string(),
  words: z.string().optional(),
  source: z.string(),
  tlp: z.enum(tlpLevels),
  arrivedAt: Instant,
  state: z.enum(itemStates),
  /** What its indicators do at sign-ins. */
  effect: z.enum(['weigh', 'watch', 'none']),
  /** It has waited longer than it may. */
  isLate: z.boolean(),
  indicators: z.int(),
  /** Those a sign-in can be held against. */
  usable: z.int(),
  sightings: z.int(),
  decisions: z.array(done.extend({ choice: z.enum(['act', 'watch', 'reject']), why: z.string() })),
  actions: z.array(ActionView),
})
export type ItemView = z.infer<typeof ItemView>

/** The inbox, a page at a time. */
export const Inbox = z.strictObject({
  items: z.array(ItemView),
  next: z.string().optional(),
  waiting: z.int(),
  /** Of those that wait, those that have waited longer than the limit. */
  late: z.int(),
  limitDays: z.int(),
})
export type Inbox = z.infer<typeof Inbox>
