import { departmentsById, peopleOf } from '#organisation/public.ts'
import { type Db, sql } from '#platform/sql.ts'
import { latinOf, type NameColumns, nameOf } from '../../bookings/names.ts'
import { partsOf } from '../../bookings/reading/view-of.ts'
import type { BookingRow, SegmentRow } from '../../bookings/tables.ts'
import type { TicketRequest } from '../contract.ts'
import { isInHand, isOpen, type RequestRow } from '../tables.ts'
import { waitingState } from '../working/in-hand.ts'
import { spellings } from './full-name.ts'

/** Who reads requests, and when. */
export interface Looking {
  readonly companyId: string
  readonly viewerId: string
  readonly now: Date
}

/** Requests as screens show them, with their trips and everybody's name, in a handful of queries. */
export async function viewsOf(
  db: Db,
  looking: Looking,
  requests: readonly RequestRow[],
): Promise<TicketRequest[]> {
  const { companyId } = looking
  const bookings = await db.rows<BookingRow>(sql`
    select * from travel_booking where company_id = ${companyId}
      and id = any(${requests.map(({ booking_id }) => booking_id)}::uuid[])`)
  const [parts, people, departments] = await Promise.all([
    partsOf(db, companyId, bookings),
    peopleOf(db, companyId, [...new Set(requests.flatMap(peopleOfRequest))]),
    departmentsById(db, companyId, [...new Set(requests.map(({ department_id }) => department_id))]),
  ])
  const known = new Map(people.map((person) => [person.id, person]))
  const somebody = (id: string) => ({ id, ...spellings(known.get(id)) })
  return requests.flatMap((request) => {
    const booking = bookings.find(({ id }) => id === request.booking_id)
    if (!booking) return []
    return {
      ...{ ...requestPart(request, looking, somebody), ...tripPart(booking) },
      department: departments.get(request.department_id),
      segments: (parts.segments.get(booking.id) ?? []).map(segmentView),
      travellers: (parts.passengers.get(booking.id) ?? []).map(travellerView),
    }
  })
}

const peopleOfRequest = ({ asked_by, manager_id, deputy_id, claimed_by }: RequestRow) =>
  [asked_by, manager_id, deputy_id, claimed_by].filter((id) => id !== null)

function requestPart(
  request: RequestRow,
  { viewerId, now }: Looking,
  somebody: (id: string) => { id: string; name: string; latin: string },
) {
  const inHand = isInHand(request, now) ? request : undefined
  return {
    id: request.id,
    state: isOpen(request) && !inHand ? waitingState(request) : request.state,
    askedBy: somebody(request.asked_by),
    manager: request.manager_id ? somebody(request.manager_id) : undefined,
    deputy: request.deputy_id ? somebody(request.deputy_id) : undefined,
    claim: inHand && {
      by: somebody(inHand.claimed_by),
      until: inHand.claimed_until.toISOString(),
      mine: inHand.claimed_by === viewerId,
    },
    approvedAmount: request.approved_amount,
    comment: request.comment ?? undefined,
    returnedComment: request.returned_comment ?? undefined,
    returnedWhy: request.returned_why ?? undefined,
    createdAt: request.created_at.toISOString(),
    endedAt: request.ended_at?.toISOString(),
    effective: request.effective.toISOString(),
  }
}

const travellerView = (row: NameColumns) => ({ name: nameOf(row), latin: latinOf(row) })

const tripPart = (booking: BookingRow) => ({
  ...{ tripId: booking.id, locator: booking.locator, tripState: booking.state, amount: booking.amount },
  ...{ fareFamily: booking.fare_family, purpose: booking.purpose, reason: booking.reason ?? undefined },
})

const segmentView = ({ flight, origin, destination, departs_at, arrives_at }: SegmentRow) => ({
  ...{ flight, origin, destination },
  ...{ departsAt: departs_at.toISOString(), arrivesAt: arrives_at.toISOString() },
})
