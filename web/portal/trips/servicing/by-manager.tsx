import type { TicketManagers, Trip } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { Note } from '../../../kit/portal/page.tsx'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { spelled } from '../spelled.ts'

/** Who confirms a change that its traveller may not, and how he is asked. */
export function ByManager({ trip }: { trip: Trip }) {
  const say = useSay(servicingWords)
  const language = useLanguage()
  const { data } = useGet<TicketManagers>(`/trips/${trip.id}/request/managers`)
  const names = data?.managers.map((one) => spelled(one, language)).join(language === 'ja' ? '、' : ', ')
  return (
    <Note tone="info" live>
      {say('byManager', { locator: trip.locator })}
      {names && <span className="p-kana">{say('managers', { names })}</span>}
    </Note>
  )
}
