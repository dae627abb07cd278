import { z } from 'zod'

/** A cell that may be left empty: then the value is undefined. */
export const maybe = <T extends z.ZodType<unknown, string>>(shape: T) =>
  z
    .string()
    .transform((text) => (text.trim() === '' ? undefined : text))
    .pipe(z.optional(shape))
    .optional()

const yes = ['true', 'yes', 'on', '1']
const no = ['false', 'no', 'off', '0']

/** A switch: `true` or `false`, as databases and spreadsheets spell them. */
export const Switch = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.enum([...yes, ...no]).transform((word) => yes.includes(word)))

/** An instant with its offset; a date and time without one would be read differently by each reader. */
export const Instant = z
  .string()
  .trim()
  .pipe(z.iso.datetime({ offset: true }))

/** The old system's own key of a company or a person. */
export const LegacyKey = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/))
