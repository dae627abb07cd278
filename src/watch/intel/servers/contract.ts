import { z } from 'zod'

const Name = z.string().trim().min(1).max(100)

const Product = z.strictObject({ vendor: Name, product: Name, version: z.string().trim().max(60) })

/** A server the public can reach, with what runs on it. */
export const NewServer = z.strictObject({
  name: Name,
  host: z
    .string()
    .trim()
    .min(1)
    .max(253)
    .regex(/^[A-Za-z0-9.:-]+$/),
  owner: Name,
  everyDays: z.int().min(1).max(1100),
  products: z.array(Product).max(50),
})
export type NewServer = z.infer<typeof NewServer>

/** That it was looked at for weaknesses. */
export const NewCheck = z.strictObject({
  onDay: z.iso.date(),
  byWhom: z.string().trim().min(1).max(200),
  isComprehensive: z.boolean(),
  hasPenetrationTest: z.boolean(),
  found: z.string().trim().min(1).max(2000).optional(),
})
export type NewCheck = z.infer<typeof NewCheck>

export const serverStates = ['unchecked', 'overdue', 'checked'] as const

/** A server with how it stands. */
const ServerView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  host: z.string(),
  owner: z.string(),
  everyDays: z.int(),
  products: z.array(Product),
  /** Only a comprehensive check with a penetration test counts (S2-38). */
  state: z.enum(serverStates),
  dueOn: z.iso.date().optional(),
  checks: z.array(NewCheck.extend({ notedBy: z.string() })),
  /** Advisories about what runs there, the worst first. */
  advisories: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      publisher: z.string(),
      trackingId: z.string(),
      score: z.number().optional(),
      vector: z.string().optional(),
      product: z.string(),
      /** The version in the advisory's own words, where it is a span nobody but a human can compare. */
      span: z.string().optional(),
    }),
  ),
})
export type ServerView = z.infer<typeof ServerView>

export const PublicServers = z.strictObject({ servers: z.array(ServerView) })
export type PublicServers = z.infer<typeof PublicServers>
