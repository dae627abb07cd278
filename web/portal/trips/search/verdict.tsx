import type { FlightView } from '#travel/contract.ts'

/** What the company's policy says of an offer, before it is chosen. */
export function Verdict(_props: { offer: FlightView['offers'][number] }) {
  return null
}
