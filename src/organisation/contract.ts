import { z } from 'zod'
import { Address, DepartmentCode, MemberNumber, Names, plainText } from './fields.ts'

export type { Bulk, BulkInList, BulkList, BulkPeople, BulkResult } from './bulk/contract.ts'
export {
  type AdministratorAtDesk,
  Companies,
  CompanyAtDesk,
  CompanyData,
  Contract,
  NewAdministrator,
} from './contracts/contract.ts'
export type { Delegation, Delegations } from './delegation/contract.ts'
export {
  Address,
  DepartmentCode,
  KanaName,
  KanjiName,
  MemberNumber,
  Names,
  plainText,
  RomajiName,
} from './fields.ts'
export type { FirstAddresses } from './first-addresses/contract.ts'
export type {
  Application,
  Applications,
  JoiningView,
  SelfRegistration,
} from './self-registration/contract.ts'

/** How many people one page of the list shows. */
export const pageSize = 50

/** The most bytes and lines of one import file. */
export const importLimits = { bytes: 8 * 1024 * 1024, lines: 10_000 } as const

const kind = z.enum(['administrator', 'ticketing-manager', 'traveller'])
const id = z.uuid()
const language = z.enum(['ja', 'en'])

/** Inputs are loose so that the act can refuse a field that does not belong and note the attempt. */
export const DepartmentInput = z.looseObject({ code: DepartmentCode, name: plainText(100) })
export type DepartmentInput = z.output<typeof DepartmentInput>

export const Department = z.object({
  id,
  code: z.string(),
  name: z.string(),
  /** People of it who have not left. */
  people: z.int(),
})
export type Department = z.output<typeof Department>
/** One page of them by code; `next` is the last code when there are more. */
export const DepartmentsPage = z.object({ departments: z.array(Department), next: z.string().optional() })
export type DepartmentsPage = z.output<typeof DepartmentsPage>

/** All of them, to choose one. */
export const DepartmentChoices = z.object({
  departments: z.array(z.object({ id, code: z.string(), name: z.string() })),
})
export type DepartmentChoices = z.output<typeof DepartmentChoices>

const traveller = z.looseObject({
  kind: z.literal('traveller'),
  names: Names,
  departmentId: id,
  memberNumber: MemberNumber,
  language: language.optional(),
})
const ticketingManager = z.looseObject({
  kind: z.literal('ticketing-manager'),
  names: Names,
  departmentId: id,
  address: Address,
  managedDepartmentIds: z.array(id).min(1).max(1000),
  /** Of his mails and screens; the administrator's own unless given. */
  language: language.optional(),
})

/** Always refused, in words: only the operator makes administrators (S1-63). */
const administrator = z.looseObject({ kind: z.literal('administrator') })

/** Registering one person. */
export const Registration = z.discriminatedUnion('kind', [traveller, ticketingManager, administrator])
export type Registration = z.output<typeof Registration>

/** Changing what the company keeps of a person; kind, status, number and ID cannot be changed. */
export const PersonChange = z.looseObject({
  names: Names,
  departmentId: id.optional(),
  /** Ticketing managers only. */
  managedDepartmentIds: z.array(id).min(1).max(1000).optional(),
})
export type PersonChange = z.output<typeof PersonChange>

export const AddressCorrection = z.looseObject({ address: Address })
export type AddressCorrection = z.output<typeof AddressCorrection>

const nameOut = z.object({ family: z.string(), given: z.string() })
const namesOut = z.object({ kanji: nameOut, kana: nameOut, romaji: nameOut })
const departmentOut = z.object({ id, code: z.string(), name: z.string() })

/** A person as the list shows him. */
export const PersonInList = z.object({
  id,
  kind,
  status: z.enum(['active', 'suspended', 'left']),
  names: namesOut,
  department: departmentOut.optional(),
  memberNumber: z.string().optional(),
  signInId: z.string().optional(),
  /** Nobody signs in: he said "this was not me", or the security office holds it, and alone ends that. The case's number. */
  heldCase: z.string().optional(),
  heldByOffice: z.literal(true).optional(),
})
export type PersonInList = z.output<typeof PersonInList>

/** One person in full. */
export const Person = PersonInList.extend({
  managedDepartments: z.array(departmentOut),
  /** Ticketing managers only: travellers' addresses are kept by the member programme (S1-70). */
  address: z.string().optional(),
  /** Ticketing managers and administrators: whether he has set his password. */
  hasPassword: z.boolean().optional(),
  registeredAt: z.iso.datetime(),
  leftOn: z.iso.datetime().optional(),
})
export type Person = z.output<typeof Person>

export const PeopleQuery = z.strictObject({
  /** `next` of the page before. */
  after: z.string().max(1000).optional(),
  /** Part of a name, member number or ID. */
  query: z.string().max(100).optional(),
  kind: kind.optional(),
  /** A department's id. */
  department: id.optional(),
  /** Without it: everybody who has not left. */
  status: z.enum(['active', 'held', 'suspended', 'left']).optional(),
})
export type PeopleQuery = z.output<typeof PeopleQuery>
export const PeoplePage = z.object({ people: z.array(PersonInList), next: z.string().optional() })
export type PeoplePage = z.output<typeof PeoplePage>

/** Answer to a registration: it says so and never a password (S1-57); the ID is for the administrator to pass on (S1-60). */
export const Registered = z.object({
  notice: z.literal('registered'),
  person: Person,
  signInId: z.string().optional(),
  passwordMail: z.enum(['sent', 'held-back', 'none']),
})
export type Registered = z.output<typeof Registered>

export const CompanySettings = z.looseObject({ holdBackPasswordMails: z.boolean() })
export type CompanySettings = z.output<typeof CompanySettings>

export const ImportStarted = z.object({ id })
/** How far an import is; `faults.csv` is there once it is refused. */
export const ImportProgress = z.object({
  id,
  state: z.enum(['checking', 'refused', 'applying', 'done', 'failed']),
  lines: z.int(),
  checked: z.int(),
  faults: z.int(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
})
export type ImportProgress = z.output<typeof ImportProgress>

/** Who administers the company: names alone. */
export const Administrators = z.object({ administrators: z.array(z.object({ names: namesOut })) })
export type Administrators = z.output<typeof Administrators>

/** Who is signed in. */
export const Me = z.object({
  session: z.object({
    id,
    kind,
    language,
    startedAt: z.iso.datetime().optional(),
    /** May look and no more until the first address is confirmed (O8). */
    limited: z.boolean(),
    /** The agency that handed him over, by its handle. */
    agency: z.string().optional(),
    /** The password is one from before the cut-over: the last day it is accepted, and the days left (S1-35). */
    oldPassword: z.object({ until: z.iso.date(), daysLeft: z.int() }).optional(),
  }),
  person: z.object({
    names: namesOut,
    department: departmentOut.optional(),
    departments: z.array(departmentOut),
  }),
  company: z.object({ id, name: z.string() }),
  signInId: z.string().optional(),
  memberNumber: z.string().optional(),
})
export type Me = z.output<typeof Me>
