import { suspendPerson } from '../../src/organisation/people/access/suspend-person.ts'
import { updatePerson } from '../../src/organisation/people/update-person.ts'
import type { Asking } from './company.ts'
import { named } from './people.ts'

/** The administrator gives a ticketing manager other departments than those he had. */
export const moveTo = (administrator: Asking, personId: string, departmentId: string) =>
  updatePerson(administrator, personId, {
    ...{ names: named.ohara, departmentId, managedDepartmentIds: [departmentId] },
  })

/** The administrator suspends somebody. */
export const suspend = (administrator: Asking, personId: string) => suspendPerson(administrator, personId)
