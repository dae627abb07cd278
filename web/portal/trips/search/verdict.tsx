import type { FlightView } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { tripWords } from '../../../words/portal-trips.ts'

/** What the company's policy says of an offer, before it is chosen. */
export function Verdict({ offer }: { offer: FlightView['offers'][number] }) {
  const say = useSay(tripWords)
  const tone = offer.verdict === 'refused' ? 't-few' : 'p-soft'
  return <span className={tone}>{say(offer.verdict)}</span>
}
