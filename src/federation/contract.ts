import { z } from 'zod'
import { Handle } from './agencies/agency.ts'

const Bilingual = z.object({ ja: z.string(), en: z.string() })

export const AgencyParams = z.strictObject({ handle: Handle })

/** What anybody may know of an agency: its name, and where its own pages begin. */
export const AgencyName = z.object({ name: Bilingual, home: z.string() })
export type AgencyName = z.output<typeof AgencyName>

/** Which agency a browser comes from. */
export const ArrivalStart = z.strictObject({ agency: Handle })

/** Where the browser goes next. */
export const ArrivalBegun = z.object({
  /** The agency's entry page with `nonce` in the query. */
  goTo: z.string(),
  name: Bilingual,
})
export type ArrivalBegun = z.output<typeof ArrivalBegun>

/** The one field of the form an agency's page sends. What is no token is refused like a wrong one. */
export const HandOverForm = z.object({
  assertion: z
    .string()
    .max(8192)
    .catch('')
    .describe(
      'A JWS in compact form: header alg (EdDSA, ES256 or PS256), kid, typ "hand-over+jwt"; claims iss, aud (the origin of this portal), sub, contract, nonce, iat, exp (at most 60 seconds after iat), jti (used once).',
    ),
})

/** What the page after the form got in its address. */
export const Receipt = z.strictObject({ receipt: z.string().max(100) })

/** Where a finished hand-over leads. */
export const Arrived = z.object({ home: z.string() })
export type Arrived = z.output<typeof Arrived>

/** A person's ID at his agency, as it writes it in `sub`: compared to the letter. */
export const AgencyPersonId = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[\x21-\x7e]+$/, 'agency-person-id')

/** An agency as a company sees it; `contract` is there while it is switched on, and is for the agency to know. */
export const CompanyAgency = z.object({
  handle: Handle,
  name: Bilingual,
  contract: z.uuid().optional(),
  links: z.int(),
})
export type CompanyAgency = z.output<typeof CompanyAgency>
export const CompanyAgencies = z.object({ agencies: z.array(CompanyAgency) })
export type CompanyAgencies = z.output<typeof CompanyAgencies>
export const SwitchedOn = z.object({ contract: z.uuid() })

/** What a person types at the gate: his administrator ID or member number; full-width and with hyphens it means the same. */
export const TypedId = z
  .string()
  .max(40)
  .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{7,9}$/, 'typed-id'))

export const PersonLink = z.strictObject({ id: TypedId, agencyPersonId: AgencyPersonId })
export type PersonLink = z.output<typeof PersonLink>

const written = z.object({ family: z.string(), given: z.string() })

export const LinksQuery = z.strictObject({ after: AgencyPersonId.optional() })
export const LinksPage = z.object({
  links: z.array(
    z.object({
      id: z.uuid(),
      agencyPersonId: z.string(),
      personId: z.uuid(),
      /** Not there once he has left the company. */
      names: z.object({ kanji: written, kana: written, romaji: written }).optional(),
      typedId: z.string().optional(),
      linkedAt: z.iso.datetime(),
      /** He said "this was not me": the link signs nobody in until it is ended and made anew. */
      reportedAt: z.iso.datetime().optional(),
    }),
  ),
  next: z.string().optional(),
})
export type LinksPage = z.output<typeof LinksPage>
export const LinkParams = z.strictObject({ id: z.uuid() })

/** The most bytes and lines of one file of links. */
export const linkFileLimits = { bytes: 1024 * 1024, lines: 10_000 } as const
/** Why a line of a file of links is not taken. */
export type LineReason =
  | 'wrong-column-count'
  | 'agency-person-id'
  | 'agency-person-twice'
  | 'person-twice'
  | 'person-not-found'
  | 'administrator-by-himself'
  | 'agency-person-taken'
  | 'person-linked-already'

/** What is wrong with a file of links, by line as an editor counts: the headings are line 1. */
export type LinkFileFaults = { line: number; reason: LineReason }[]
export const LinksTaken = z.object({ links: z.int() })
export type { DeskAgencies } from './agencies/contract.ts'
