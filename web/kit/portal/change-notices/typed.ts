import type { ChangeNotice, NoticeForm, NoticeInput } from '#desk/contract.ts'
import type { Problem } from '../../call.ts'
import { detailOf } from '../asking/ask.ts'
import { nameFields, namesFrom, namesTyped } from '../fields/name-fields.tsx'

/** What the form offers; a changed holder is not among them (S1-84). */
export const choices = [
  'add-administrator',
  'replace-administrator',
  'delete-administrator',
  'correct-address',
  'company-data',
] as const
export type Choice = (typeof choices)[number]
export type Administrators = NoticeForm['administrators']

/** The form when nothing is typed. */
export const blank = {
  'names.kanji.family': '',
  'names.kanji.given': '',
  'names.kana.family': '',
  'names.kana.given': '',
  'names.romaji.family': '',
  'names.romaji.given': '',
  personId: '',
  address: '',
  language: 'ja',
  companyName: '',
  contactName: '',
  contactPhone: '',
  contactAddress: '',
}
export type Field = keyof typeof blank
type Values = Readonly<Record<Field, string>>

export const hasPerson = (kind: Choice) =>
  kind === 'replace-administrator' || kind === 'delete-administrator' || kind === 'correct-address'
export const hasAdministrator = (kind: Choice) =>
  kind === 'add-administrator' || kind === 'replace-administrator'

/** The fields this kind cannot do without; a contact needs all three of its own. */
export function requiredOf(kind: Choice, values: Values): Field[] {
  const contact = ['contactName', 'contactPhone', 'contactAddress'] as const
  const hasContact = kind === 'company-data' && contact.some((name) => values[name].trim() !== '')
  return [
    ...(hasPerson(kind) ? (['personId'] as const) : []),
    ...(hasAdministrator(kind) ? [...nameFields, 'address' as const] : []),
    ...(kind === 'correct-address' ? (['address'] as const) : []),
    ...(hasContact ? contact : []),
  ]
}

/** The form for a notice that was written before. */
export function typedFrom(notice: ChangeNotice): Record<Field, string> {
  const { administrator, company, person } = notice
  const { name = '', phone = '', address = '' } = company?.contact ?? {}
  return {
    ...blank,
    ...(administrator && { ...namesTyped(administrator.names), language: administrator.language }),
    personId: person?.id ?? '',
    address: administrator?.address ?? notice.address ?? '',
    companyName: company?.name ?? '',
    ...{ contactName: name, contactPhone: phone, contactAddress: address },
  }
}

/** The notice as the server wants it: only the fields of its kind travel. */
export function noticeFrom(kind: Choice, values: Values): NoticeInput {
  const { personId, address } = values
  const language = values.language === 'en' ? 'en' : 'ja'
  const administrator = { names: namesFrom(values), address, language } as const
  switch (kind) {
    case 'add-administrator':
      return { kind, administrator }
    case 'replace-administrator':
      return { kind, personId, administrator }
    case 'delete-administrator':
      return { kind, personId }
    case 'correct-address':
      return { kind, personId, address }
    case 'company-data':
      return { kind, company: companyFrom(values) }
  }
}

function companyFrom({
  companyName,
  contactName: name,
  contactPhone: phone,
  contactAddress: address,
}: Values) {
  return {
    ...(companyName.trim() && { name: companyName }),
    ...(name.trim() && { contact: { name, phone, address } }),
  }
}

const contactFields: Readonly<Record<string, Field>> = {
  'company.name': 'companyName',
  'company.contact.name': 'contactName',
  'company.contact.phone': 'contactPhone',
  'company.contact.address': 'contactAddress',
}

/** A problem whose faults name the fields as the form does. */
export function asTyped(problem: Problem): Problem {
  const listed = detailOf(problem, 'faults')
  if (!Array.isArray(listed)) return problem
  const faults = (listed as { field?: string; message?: string }[]).map(({ field = '', message }) => {
    const bare = field.replace(/^(notice\.)?(administrator\.|contract\.)?/, '')
    return { field: contactFields[bare] ?? bare, message }
  })
  return { ...problem, more: { ...problem.more, detail: { faults } } }
}
