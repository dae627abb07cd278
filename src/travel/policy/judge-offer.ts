import type { Offer } from '../connectors/connector.ts'
import type { Judgement, TravelPolicy } from './contract.ts'

const hour = 3_600_000

/**
 * What the policy says of an offer. Outside the families or too late for the lead time it is refused; above the ceiling
 * it needs a request where that is what requests are for, and a reason otherwise.
 */
export function judgeOffer(
  { issuing, ceiling, families, leadHours }: TravelPolicy,
  { fareFamily, fare, departsAt }: Pick<Offer, 'fareFamily' | 'fare' | 'departsAt'>,
  now: Date,
): Judgement {
  const isFamily = families.includes(fareFamily)
  const isInTime = now.getTime() < departsAt.getTime() - leadHours * hour
  const isOver = ceiling !== null && fare > ceiling
  const byRequest = issuing === 'request' || (issuing === 'request-above-policy' && isOver)
  const causes: Judgement['causes'] = [
    ...(isFamily ? [] : (['fare-family'] as const)),
    ...(isInTime ? [] : (['lead-time'] as const)),
    ...(isOver ? (['over-ceiling'] as const) : []),
    ...(byRequest ? (['by-request'] as const) : []),
  ]
  if (!isFamily || !isInTime) return { verdict: 'refused', causes, byRequest }
  if (isOver && issuing !== 'request-above-policy') return { verdict: 'needs-reason', causes, byRequest }
  return { verdict: byRequest ? 'needs-request' : 'allowed', causes, byRequest }
}
