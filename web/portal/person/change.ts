import type { Person } from '#organisation/contract.ts'
import { nameFields, namesFrom, namesTyped } from '../../kit/portal/fields/name-fields.tsx'

/** The form filled with what is registered; the names are the server's. */
export function valuesOf({ names, department, managedDepartments }: Person) {
  return {
    ...namesTyped(names),
    departmentId: department?.id ?? '',
    managedDepartmentIds: managedDepartments.map(({ id }) => id).join(','),
  }
}
type Values = ReturnType<typeof valuesOf>

/** The fields that must not be emptied. */
export function requiredOf({ kind }: Person): (keyof Values)[] {
  const own = kind === 'ticketing-manager' ? (['managedDepartmentIds'] as const) : []
  return [...nameFields, 'departmentId', ...own]
}

/** The change as the server wants it. */
export function changeOf({ kind }: Person, values: Values) {
  const shared = { names: namesFrom(values), departmentId: values.departmentId }
  if (kind !== 'ticketing-manager') return shared
  return { ...shared, managedDepartmentIds: values.managedDepartmentIds.split(',') }
}
