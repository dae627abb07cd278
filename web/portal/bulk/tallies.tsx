import type { Bulk, BulkResult } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Facts } from '../../kit/portal/page.tsx'
import { bulkWords } from '../../words/portal-bulk.ts'

/** How many people have one of these results. */
export const peopleIn = ({ tallies }: Bulk, ...results: BulkResult[]): number =>
  tallies.reduce((sum, { result, people }) => (results.includes(result) ? sum + people : sum), 0)

/** Everybody counted by what became of him, and why of some nothing. */
export function Tallies({ bulk, only }: { bulk: Bulk; only?: BulkResult }) {
  const say = useSay(bulkWords)
  const shown = bulk.tallies.filter(({ result }) => !only || result === only)
  return (
    <Facts
      facts={shown.map(({ result, reason, people }) => [
        only && reason ? say(reason) : [say(result), reason && say(reason)].filter(Boolean).join(' – '),
        say('count', { count: people }),
      ])}
    />
  )
}
