import { z } from 'zod'
import { Address, Names, plainText } from '../fields.ts'

const Phone = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().regex(/^[0-9+][0-9 -]{5,19}$/, 'phone'))

/** Whom the desk reaches in a company besides its administrators. */
export const Contact = z.strictObject({ name: plainText(100), phone: Phone, address: Address })
export type Contact = z.output<typeof Contact>

/** What a company asks to have changed about itself; what is not named stays. */
export const CompanyData = z.strictObject({ name: plainText(200).optional(), contact: Contact.optional() })
export type CompanyData = z.output<typeof CompanyData>

/** The contract behind a company. */
export const Contract = z
  .strictObject({
    number: z
      .string()
      .transform((text) => text.normalize('NFKC').trim().toUpperCase())
      .pipe(z.string().regex(/^[A-Z0-9-]{3,20}$/, 'contract-number')),
    from: z.iso.date(),
    until: z.iso.date().optional(),
  })
  .refine(({ from, until }) => !until || until >= from, { path: ['until'], message: 'before-from' })
export type Contract = z.output<typeof Contract>

/** An administrator as the desk enters him. */
export const NewAdministrator = z.strictObject({
  names: Names,
  address: Address,
  language: z.enum(['ja', 'en']),
})
export type NewAdministrator = z.output<typeof NewAdministrator>

const company = {
  id: z.uuid(),
  name: z.string(),
  contract: z.object({ number: z.string(), from: z.iso.date(), until: z.iso.date().optional() }).optional(),
}

/** Companies as the desk lists them. */
export const Companies = z.object({
  companies: z.array(z.object({ ...company, administrators: z.int() })),
  next: z.string().optional(),
})
export type Companies = z.output<typeof Companies>

/** An administrator as the desk sees him. */
export const AdministratorAtDesk = z.object({
  personId: z.uuid(),
  names: Names,
  signInId: z.string(),
  address: z.string().optional(),
  status: z.enum(['active', 'held', 'suspended']),
  hasPassword: z.boolean(),
})
export type AdministratorAtDesk = z.output<typeof AdministratorAtDesk>

/** One company with everything the desk works on. */
export const CompanyAtDesk = z.object({
  ...company,
  contact: z.object({ name: z.string(), phone: z.string(), address: z.string() }).optional(),
  administrators: z.array(AdministratorAtDesk),
})
export type CompanyAtDesk = z.output<typeof CompanyAtDesk>
