import type { World } from '#platform/world.ts'
import type { BookingRow } from '../bookings/tables.ts'
import type { Account } from './enter.ts'

/** Whose money a booking's is, and with whom it is made: the operator's airline sells its own flights. */
export const accountOf = (
  world: World,
  { company_id, id, department_id }: Pick<BookingRow, 'company_id' | 'id' | 'department_id'>,
): Account => ({
  ...{ companyId: company_id, bookingId: id, departmentId: department_id },
  counterparty: world.profile.operator.name.ja,
})
