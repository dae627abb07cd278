import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import type { Appointment } from './contract.ts'

type Refusal = 'forbidden' | 'seat-not-found' | 'named-person-not-found' | 'seat-held-later'

/** Gives a seat to somebody from a day on; whoever holds it until then leaves it that day, so that it is never empty between. */
export function appoint(
  overseeing: Overseeing,
  seat: string,
  { person, from }: Appointment,
): Promise<Outcome<Refusal>> {
  return atTheOffice<Refusal>(overseeing, async (act) => {
    const seats = await act.row(sql`select 1 from assurance_seat where id = ${seat} for update`)
    if (!seats) return refused('seat-not-found')
    const people = await act.row(sql`select 1 from assurance_person where id = ${person} and left_on is null`)
    if (!people) return refused('named-person-not-found')
    const later = await act.row(sql`
      select 1 from assurance_holder where seat_id = ${seat} and from_on >= ${from}`)
    if (later) return refused('seat-held-later')
    await endHolding(act, seat, from)
    await act.run(sql`
      insert into assurance_holder (seat_id, person_id, from_on) values (${seat}, ${person}, ${from})`)
    act.note('seat-taken', { data: { seat, person, from } })
    return done
  })
}

/** Somebody leaves a seat, and nobody takes it. Of the CISO's that is a gap, which raises an alert (S2-12). */
export function vacate(
  overseeing: Overseeing,
  seat: string,
  from: string,
): Promise<Outcome<'forbidden' | 'seat-not-found'>> {
  return atTheOffice<'seat-not-found'>(overseeing, async (act) => {
    if ((await endHolding(act, seat, from)) === 0) return refused('seat-not-found')
    act.note('seat-left', { data: { seat, from } })
    return done
  })
}

const endHolding = (act: Act, seat: string, from: string) =>
  act.run(sql`
    update assurance_holder set until_on = ${from}
    where seat_id = ${seat} and from_on < ${from} and (until_on is null or until_on > ${from})`)
