import { readersOf } from '#identity/public.ts'
import { type Attachment, sendMails, type TripEvent } from '#mail/public.ts'
import { type PersonOf, peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import { latinOf, type NameColumns, nameOf } from '../../bookings/names.ts'
import { type Parts, partsOf } from '../../bookings/reading/view-of.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import { nameFor } from '../reading/full-name.ts'

/** What is told of a trip. */
export interface News {
  readonly event: TripEvent
  /** Whom it speaks of, spelled as its reader reads. */
  readonly colleague?: Pick<PersonOf, 'id' | 'names'>
  readonly comment?: string
  readonly tickets?: readonly string[]
  /** Told only where it is still to come. */
  readonly until?: Date
  /** Made for each reader: an invitation names him. */
  readonly attach?: (reader: { address: string }) => Attachment
}

/** Mails the news of a trip to whose it is, and to who booked it for him. They arrive always: nothing stands against it. */
export async function tellTravellers(act: Act, world: World, booking: BookingRow, news: News): Promise<void> {
  const ids = peopleIn([booking.owner_id, booking.booked_by])
  const to = await peopleOf(act, booking.company_id, ids)
  await tellPeople(act, world, booking, { ...news, to })
}

/** Mails whose trip it is what somebody else has done for him. */
export async function tellOwner(act: Act, world: World, booking: BookingRow, news: News): Promise<void> {
  const to = await peopleOf(act, booking.company_id, peopleIn([booking.owner_id]))
  await tellPeople(act, world, booking, { ...news, to })
}

/** Mails the news of a trip to people of its company, each in his language, in the trip's one thread (S1-85). */
export async function tellPeople(
  act: Act,
  world: World,
  booking: BookingRow,
  { to, ...news }: News & { to: readonly PersonOf[] },
): Promise<void> {
  const accounts = to.map(({ accountId }) => accountId)
  const [readers, parts] = await Promise.all([
    readersOf(act, booking.company_id, accounts),
    partsOf(act, booking.company_id, [booking]),
  ])
  const told = (language: Language) => ({
    ...{ ...tripValues(booking, parts, language), ...valuesOf(news, language), at: act.now },
    ...onBehalf(booking, parts, news, language),
  })
  await sendMails(
    act,
    world,
    readers.map(({ accountId, kind, language, address }) => ({
      ...{ template: 'trip', to: address, language, account: accountId, companyId: booking.company_id },
      ...{ values: { ...told(language), kind }, thread: booking.id },
      ...(news.attach && { attachments: [news.attach({ address })] }),
    })),
  )
}

/** The people of a row, each once; who is forgotten stands there no more. */
export const peopleIn = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
]

/** What somebody has done for whose trip it is says both names; who issues or returns does so for himself. */
const forAnother: readonly TripEvent[] = [
  ...(['held-for-you', 'cancelled', 'requested', 'reminder', 'withdrawn', 'expired-manager'] as const),
  ...(['changed', 'refunded'] as const),
]

function onBehalf(booking: BookingRow, parts: Parts, { event, colleague }: News, language: Language) {
  if (!colleague || colleague.id === booking.owner_id || !forAnother.includes(event)) return {}
  const owner = parts.passengers.get(booking.id)?.find(({ person_id }) => person_id === booking.owner_id)
  return owner ? { onBehalfOf: spelledFor(owner, language) } : {}
}

const valuesOf = ({ event, colleague, comment, tickets, until }: News, language: Language) => ({
  ...{ event, comment, until },
  ...(colleague && { colleague: nameFor(language, colleague) }),
  ...(tickets && { tickets: [...tickets] }),
})

function tripValues(booking: BookingRow, parts: Parts, language: Language) {
  const segments = parts.segments.get(booking.id) ?? []
  return {
    locator: booking.locator,
    amount: booking.amount,
    segments: segments.map(({ flight, origin, destination, departs_at }) => ({
      ...{ flight, origin, destination, departsAt: departs_at },
    })),
    travellers: (parts.passengers.get(booking.id) ?? []).map((row) => spelledFor(row, language)),
  }
}

const spelledFor = (row: NameColumns, language: Language) =>
  (language === 'en' && latinOf(row)) || nameOf(row)
