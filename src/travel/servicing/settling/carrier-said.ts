import type { Refusal } from '../../connectors/connector.ts'

type ElsewhereAtCarrier = 'order-unknown' | 'order-expired' | 'not-held' | 'not-issued'

/** A carrier's no, as people are told it. */
export type Told = Exclude<Refusal, ElsewhereAtCarrier> | 'trip-stands-elsewhere'

/** That the order is not what we take it for is one and the same to whoever asks: the trip stands otherwise. */
export function asTold(refusal: Refusal): Told {
  switch (refusal) {
    case 'order-unknown':
    case 'order-expired':
    case 'not-held':
    case 'not-issued':
      return 'trip-stands-elsewhere'
    default:
      return refusal
  }
}
