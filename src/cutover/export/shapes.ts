import { z } from 'zod'
import { Address } from '#identity/public.ts'
import {
  DepartmentCode,
  KanaName,
  KanjiName,
  MemberNumber,
  plainText,
  RomajiName,
} from '#organisation/contract.ts'
import { companyKinds, languages } from '#platform/author.ts'
import { Instant, LegacyKey, maybe, Switch } from './cells.ts'

const company = LegacyKey.describe("The old system's key of the company, as in the file of companies.")
const department = (of: string) => DepartmentCode.describe(`Three letters or digits: ${of}.`)
const language = maybe(z.enum(languages)).describe('Of screens and mails; ja when empty.')

const oldPassword = {
  password_hash: maybe(z.string().trim()).describe(
    'As the old system kept it, in one of the forms of docs/guide/old-hashes.md. Empty: the person sets a password by code.',
  ),
  password_format: maybe(z.string().trim().toLowerCase()).describe(
    'The scheme of the hash, as md5, sha1, bcrypt, scrypt, pbkdf2-sha256, argon2id. Empty: told by its form; else it must agree.',
  ),
  password_set_at: maybe(Instant).describe('When it was set, with its offset: 2024-03-01T09:00:00+09:00.'),
}

/** A company of the old system. */
export const CompanyLine = z.strictObject({
  company,
  name: plainText(200),
  hold_back_password_mails: maybe(Switch).describe(
    'Whether password-setting mails to new ticketing managers are held back (the only switch that stays).',
  ),
})

/** A department of a company. */
export const DepartmentLine = z.strictObject({
  company,
  code: department('the code'),
  name: plainText(100),
})

/** A person: how he signs in, what he is called, what he may do. */
export const PersonLine = z.strictObject({
  company,
  id: LegacyKey.describe(
    'Administrators and ticketing managers: the administrator ID, nine characters mixing letters and digits, which stays. Travellers: any key, once in the company.',
  ),
  role: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(companyKinds))
    .meta({ enum: [...companyKinds] }),
  family_kanji: KanjiName,
  given_kanji: KanjiName,
  family_kana: KanaName,
  given_kana: KanaName,
  family_romaji: RomajiName,
  given_romaji: RomajiName,
  department: maybe(department('where the person belongs')).describe('Only administrators may have none.'),
  managed_departments: maybe(
    z
      .string()
      .transform((text) => text.trim().split(/[\s\u3000]+/))
      .pipe(z.array(DepartmentCode).min(1).max(1000)),
  ).describe('Ticketing managers: the codes of the departments they issue tickets for, apart by blanks.'),
  pc_address: maybe(z.string().trim().max(254)).describe(
    'Becomes the one address of an administrator or ticketing manager; not kept of a traveller.',
  ),
  mobile_address: maybe(z.string().trim().max(254)).describe(
    'Abolished. Never kept: only that somebody had nothing else is remembered, until he has an address.',
  ),
  member_number: maybe(MemberNumber).describe(
    'Travellers: what they sign in with. Others: their member link, looked at to find one person with two IDs, not kept.',
  ),
  ...oldPassword,
  login_notice: maybe(Switch).describe('Whether he wants a mail at each sign-in; true when empty.'),
  ticket_request_mail: maybe(Switch).describe('Read and not kept: this switch is abolished.'),
  language,
})

/** A member of the programme, whichever companies he travels for. */
export const MemberLine = z.strictObject({
  number: MemberNumber,
  status: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['full', 'temporary']))
    .meta({ enum: ['full', 'temporary'] }),
  address: maybe(Address).describe('Where the programme reaches the member.'),
  ...oldPassword,
  language,
})

/** The four files of an export, in the order they are read; each as `<name>.csv` or `<name>.jsonl`. */
export const shapes = {
  companies: CompanyLine,
  departments: DepartmentLine,
  members: MemberLine,
  people: PersonLine,
} as const
export type FileKind = keyof typeof shapes
export const fileKinds = Object.keys(shapes) as FileKind[]

/** The columns of a file with what each cell may be. */
export const fieldsOf = (kind: FileKind): Record<string, z.ZodType> => shapes[kind].shape

/** The columns of a file, in the order of its template. */
export const columnsOf = (kind: FileKind): string[] => Object.keys(shapes[kind].shape)

/** The columns that no file may lack. */
export const requiredOf = (kind: FileKind): string[] =>
  Object.entries(fieldsOf(kind)).flatMap(([column, field]) =>
    field.safeParse(undefined).success ? [] : [column],
  )
