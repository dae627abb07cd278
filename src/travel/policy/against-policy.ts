import { refused } from '#platform/outcome.ts'
import type { Offer } from '../connectors/connector.ts'
import type { TravelPolicy } from './contract.ts'
import { judgeOffer } from './judge-offer.ts'

/** What a company's policy has against flights; it may have changed since they were shown. */
export function againstPolicy(
  policy: TravelPolicy,
  offers: readonly Pick<Offer, 'fareFamily' | 'fare' | 'departsAt'>[],
  { reason, now }: { reason: string | undefined; now: Date },
) {
  const judged = offers.map((offer) => judgeOffer(policy, offer, now))
  const causes = [...new Set(judged.flatMap((one) => one.causes))]
  if (judged.some(({ verdict }) => verdict === 'refused')) return refused('against-policy', { causes })
  if (!reason && judged.some(({ verdict }) => verdict === 'needs-reason'))
    return refused('reason-needed', { causes })
  return undefined
}
