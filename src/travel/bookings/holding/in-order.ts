import type { Offer } from '../../connectors/connector.ts'

/** Whether each flight leaves after the one before has landed. */
export const isInOrder = (offers: readonly Pick<Offer, 'departsAt' | 'arrivesAt'>[]): boolean =>
  offers.every((offer, n) => {
    const before = offers[n - 1]
    return !before || before.arrivesAt < offer.departsAt
  })
