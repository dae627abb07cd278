import { nameFields, namesFrom } from '../../kit/portal/fields/name-fields.tsx'

/** Whom a company administrator may register; administrators come from the operator (S1-63). */
export type KindToRegister = 'traveller' | 'ticketing-manager'

/** The form when nothing is typed; the names are the server's. */
export const blank = {
  'names.kanji.family': '',
  'names.kanji.given': '',
  'names.kana.family': '',
  'names.kana.given': '',
  'names.romaji.family': '',
  'names.romaji.given': '',
  departmentId: '',
  memberNumber: '',
  address: '',
  managedDepartmentIds: '',
}
export type Field = keyof typeof blank

/** The fields this kind cannot be registered without. */
export function requiredOf(kind: KindToRegister): Field[] {
  const own =
    kind === 'traveller' ? (['memberNumber'] as const) : (['address', 'managedDepartmentIds'] as const)
  return [...nameFields, 'departmentId', ...own]
}

/** The registration as the server wants it: only the fields of this kind travel. */
export function bodyOf(kind: KindToRegister, values: Readonly<Record<Field, string>>) {
  const shared = { kind, names: namesFrom(values), departmentId: values.departmentId }
  if (kind === 'traveller') return { ...shared, memberNumber: values.memberNumber }
  return { ...shared, address: values.address, managedDepartmentIds: values.managedDepartmentIds.split(',') }
}
