import type { Administrators } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import type { Repairer } from '../../kit/repairs/repairs.ts'
import { whoWords } from '../../words/portal-who.ts'
import { repairWords } from '../../words/repairs.ts'

/** How a repairer is told to somebody inside: administrators by their names, offices with their numbers. */
export function useRepairers(): (repairer: Repairer) => string {
  const say = useSay(repairWords)
  const sayHere = useSay(whoWords)
  const language = useLanguage()
  const { desk, memberOffice } = useOperator()
  const found = useGet<Administrators>('/company/administrators').data?.administrators ?? []
  const names = found.map((one) => fullName(one.names, language)).join(language === 'ja' ? '、' : ', ')
  return (repairer) => {
    if (repairer === 'desk')
      return sayHere('desk', { name: desk.name[language], free: desk.free, charged: desk.charged })
    if (repairer === 'member-office')
      return sayHere('office', { name: memberOffice.name[language], phone: memberOffice.phone })
    if (repairer === 'administrator' && names) return say('administrators-of-yours', { names })
    return say(repairer)
  }
}
