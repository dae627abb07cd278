import { readersOf } from '#identity/public.ts'
import { type Attachment, sendMails, type TripEvent } from '#mail/public.ts'
import { type PersonOf, peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import { latinOf, nameOf } from '../../bookings/names.ts'
import { partsOf } from '../../bookings/reading/view-of.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import { nameFor } from '../reading/full-name.ts'

/** What is told of a trip. */
export interface News {
  readonly event: TripEvent
  /** Whom it speaks of, spelled as its reader reads. */
  readonly colleague?: Pick<PersonOf, 'names'>
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

const valuesOf = ({ event, colleague, comment, tickets, until }: News, language: Language) => ({
  ...{ event, comment, until },
  ...(colleague && { colleague: nameFor(language, colleague) }),
  ...(tickets && { tickets: [...tickets] }),
})

function tripValues(booking: BookingRow, parts: Awaited<ReturnType<typeof partsOf>>, language: Language) {
  const segments = parts.segments.get(booking.id) ?? []
  return {
    locator: booking.locator,
    amount: booking.amount,
    segments: segments.map(({ flight, origin, destination, departs_at }) => ({
      ...{ flight, origin, destination, departsAt: departs_at },
    })),
    travellers: (parts.passengers.get(booking.id) ?? []).map(
      (row) => (language === 'en' && latinOf(row)) || nameOf(row),
    ),
  }
}
