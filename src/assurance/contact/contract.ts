import { z } from 'zod'

const both = z.strictObject({ ja: z.string(), en: z.string() })

export const inquiryKinds = ['inquiry', 'complaint', 'request'] as const
export type InquiryKind = (typeof inquiryKinds)[number]

/** What somebody of the public sends to the contact window. */
export const NewInquiry = z.strictObject({
  kind: z.enum(inquiryKinds),
  language: z.enum(['ja', 'en']),
  name: z.string().trim().max(100).optional(),
  address: z.string().trim().max(254).pipe(z.email()),
  words: z.string().trim().min(1).max(4000),
})
export type NewInquiry = z.infer<typeof NewInquiry>

/** What he is told: the receipt number, and by when he is answered. */
export const Receipt = z.strictObject({ number: z.string(), dueAt: z.iso.datetime() })
export type Receipt = z.infer<typeof Receipt>

/** How an inquiry stands, without who sent it and what it says. */
const InquiryView = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(inquiryKinds),
  language: z.enum(['ja', 'en']),
  receivedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  isLate: z.boolean(),
  owner: z.strictObject({ id: z.string(), name: both }).optional(),
  answeredAt: z.iso.datetime().optional(),
})
export type InquiryView = z.infer<typeof InquiryView>

/** A page of inquiries, with how many wait and how many of those past their time. */
export const Inquiries = z.strictObject({
  inquiries: z.array(InquiryView),
  next: z.string().optional(),
  open: z.int(),
  late: z.int(),
  people: z.array(z.strictObject({ id: z.string(), name: both })),
})
export type Inquiries = z.infer<typeof Inquiries>

/** What it says, for whoever answers it; nothing of it once its time is over. */
export const InquiryWords = z.strictObject({
  name: z.string().optional(),
  address: z.string().optional(),
  words: z.string().optional(),
  answer: z.string().optional(),
})
export type InquiryWords = z.infer<typeof InquiryWords>

/** The answer, which goes out by mail. */
export const InquiryAnswer = z.strictObject({ words: z.string().trim().min(1).max(4000) })

/** Who is to answer. */
export const InquiryOwner = z.strictObject({ owner: z.string().max(60) })
