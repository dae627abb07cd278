import type { PersonOf } from '#organisation/public.ts'
import { part } from '#platform/sql.ts'
import type { BookingRow } from '../tables.ts'

/**
 * Whether a booking `b` is the viewer's to see, as a piece of a query: his own, those he flies on and those of people he stands in for; for a ticketing
 * manager those of his departments; for an administrator all of the company. It is asked within the query that reads the
 * booking, so that somebody else's costs and answers the same as none (S1-20).
 */
export const visibleTo = ({ companyId, id, kind, managedDepartmentIds, standsInForIds }: PersonOf) => part`
  b.company_id = ${companyId} and (${kind === 'administrator'}::boolean or b.owner_id = any(${[id, ...standsInForIds]}::uuid[])
    or b.department_id = any(${managedDepartmentIds}::uuid[])
    or exists (select 1 from travel_passenger p
      where p.company_id = b.company_id and p.booking_id = b.id and p.person_id = ${id}))`

/** Whether somebody may change or cancel a booking he sees: its owner, his deputy, and the ticketing managers of its department. */
export const mayChange = (person: PersonOf, booking: Pick<BookingRow, 'owner_id' | 'department_id'>) =>
  person.status === 'active' &&
  (booking.owner_id === person.id ||
    standsInFor(person, booking.owner_id) ||
    manages(person, booking.department_id))

/** Whether somebody issues for this department. */
export const manages = ({ kind, managedDepartmentIds }: PersonOf, departmentId: string | undefined) =>
  kind === 'ticketing-manager' && departmentId !== undefined && managedDepartmentIds.includes(departmentId)

/** Whether somebody has this colleague stand in for him now. */
export const standsInFor = ({ standsInForIds }: PersonOf, personId: string | null) =>
  personId !== null && standsInForIds.includes(personId)
