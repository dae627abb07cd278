import { z } from 'zod'

/** What single sign-on knows and the register does not. */
export const SignOn = z.strictObject({
  loadedAt: z.iso.datetime().optional(),
  services: z.int(),
  missing: z.array(z.strictObject({ name: z.string(), lastUsedOn: z.iso.date().optional() })),
})
export type SignOn = z.infer<typeof SignOn>

export const SignOnLoaded = z.strictObject({ services: z.int() })

/** A megabyte is twenty thousand services. */
export const signOnBytes = 1024 * 1024
