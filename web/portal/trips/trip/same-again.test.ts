import { describe, expect, it } from 'vitest'
import { type Trip, tripStates } from '../../../../src/travel/bookings/contract.ts'
import { sameAgain } from './same-again.ts'

const segment = (origin: string, destination: string, departsAt: string) =>
  ({ origin, destination, departsAt }) as Trip['segments'][number]

const trip = (state: Trip['state'], now: string, other: Partial<Trip> = {}) =>
  ({
    ...{ state, now, mine: true, passengers: 2 },
    segments: [
      segment('HND', 'FUK', '2025-12-15T00:00:00.000Z'),
      segment('FUK', 'HND', '2025-12-17T09:00:00.000Z'),
      segment('HND', 'CTS', '2025-12-17T15:30:00.000Z'),
    ],
    ...other,
  }) as Trip

const before = '2025-12-10T00:00:00.000Z'

describe('a trip is repeated', () => {
  it('on its own days while they are to come', () => {
    expect(sameAgain(trip('cancelled', before))).toEqual({
      ...{ origin: 'HND', destination: 'FUK', on: '2025-12-15', back: '2025-12-17', passengers: 2 },
      legs: 'HND.CTS.2025-12-18',
    })
  })

  it('on the same weekdays of the first week ahead once it has left', () => {
    expect(sameAgain(trip('flown', '2025-12-20T00:00:00.000Z'))).toMatchObject({
      ...{ on: '2025-12-22', back: '2025-12-24', legs: 'HND.CTS.2025-12-25' },
    })
    expect(sameAgain(trip('flown', '2025-12-15T00:00:00.000Z'))).toMatchObject({ on: '2025-12-22' })
    expect(sameAgain(trip('unused', '2026-03-01T00:00:00.000Z'))).toMatchObject({ on: '2026-03-02' })
  })

  it('in every state in which it is over and in no other, and by its owner alone', () => {
    const over = tripStates.filter((state) => sameAgain(trip(state, before)))
    expect(over).toEqual(['flown', 'unused', 'refunded', 'forfeited', 'expired', 'cancelled'])
    expect(sameAgain(trip('flown', before, { mine: false }))).toBeUndefined()
  })
})
