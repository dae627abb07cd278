import { z } from 'zod'

export const documentKinds = ['policy', 'rule', 'guideline', 'handbook'] as const
export const boundKinds = ['officer', 'employee', 'contractor'] as const

const both = z.strictObject({ ja: z.string(), en: z.string() })
const Title = z.string().trim().min(1).max(200)
const Text = z.string().trim().min(1).max(50_000)
const person = z.strictObject({ id: z.string(), name: both })

/** How documents are called in addresses: small letters, digits and hyphens. */
export const DocumentId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)

const VersionView = z.strictObject({
  version: z.int(),
  revision: z.int(),
  title: both,
  bound: z.array(z.enum(boundKinds)),
  withinDays: z.int(),
  writtenAt: z.iso.datetime(),
  /** Whether the reader of this answer wrote it: somebody else approves it. */
  isOwn: z.boolean(),
  approvedAt: z.iso.datetime().optional(),
  approvedBy: both.optional(),
  inForceOn: z.iso.date().optional(),
})

/** Every controlled document with its versions, its owner, and how many of those bound have confirmed it. */
export const Documents = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: DocumentId,
      kind: z.enum(documentKinds),
      owner: person,
      versions: z.array(VersionView),
      readers: z.strictObject({ bound: z.int(), acknowledged: z.int(), late: z.int() }),
    }),
  ),
  people: z.array(person),
})
export type Documents = z.infer<typeof Documents>
export type DocumentView = Documents['documents'][number]

/** The words of one version. */
export const DocumentText = z.strictObject({ title: both, text: both })
export type DocumentText = z.infer<typeof DocumentText>

/** Those bound by the version in force, by name, a page at a time. */
export const Readers = z.strictObject({
  readers: z.array(
    z.strictObject({
      employeeNumber: z.string(),
      name: both,
      company: z.string(),
      unit: z.string(),
      dueOn: z.iso.date(),
      at: z.iso.datetime().optional(),
      isLate: z.boolean(),
      isAway: z.boolean(),
    }),
  ),
  next: z.string().optional(),
})
export type Readers = z.infer<typeof Readers>

/** Which of those bound are wanted. */
export const ReadersWish = z.strictObject({
  of: z.enum(['missing', 'acknowledged']).default('missing'),
  after: z.string().max(40).default(''),
})
export type ReadersWish = z.output<typeof ReadersWish>

/** The next version as it is written; `seen` is the revision its writer had before him. */
export const DraftedDocument = z.strictObject({
  kind: z.enum(documentKinds),
  owner: z.string().max(60),
  title: z.strictObject({ ja: Title, en: Title }),
  text: z.strictObject({ ja: Text, en: Text }),
  bound: z.array(z.enum(boundKinds)).min(1).max(3),
  withinDays: z.int().min(1).max(365),
  seen: z.int().optional(),
})
export type DraftedDocument = z.infer<typeof DraftedDocument>

/** The revision that was read before it is approved. */
export const ReadRevision = z.strictObject({ revision: z.int() })

/** A document one is bound by, and whether one has confirmed it. */
export const OwnDocument = z.strictObject({
  id: DocumentId,
  kind: z.enum(documentKinds),
  version: z.int(),
  title: both,
  dueOn: z.iso.date(),
  at: z.iso.datetime().optional(),
  isLate: z.boolean(),
})
export type OwnDocument = z.infer<typeof OwnDocument>

/** The same with its words. */
export const OwnDocumentText = OwnDocument.extend({ text: both })
export type OwnDocumentText = z.infer<typeof OwnDocumentText>
