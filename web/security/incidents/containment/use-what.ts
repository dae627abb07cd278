import type { ContainmentWish } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { when } from '../../../kit/portal/when.ts'
import { containmentWords } from '../../../words/security-containment.ts'

/** What was stopped, in words: of a containment as it is listed, or of an entry that tells of one. */
export function useWhat() {
  const say = useSay(containmentWords)
  const language = useLanguage()
  return ({ wish, company }: { wish?: unknown; company?: unknown }): string => {
    if (!wish) return ''
    // Written by the server in the shape of its contract.
    const done = wish as ContainmentWish
    const name = String(company ?? '')
    switch (done.do) {
      case 'hold-account':
        return say('what-hold-account', { id: done.id })
      case 'hold-self-registration':
        return say('what-hold-self-registration', { company: name })
      case 'raise-network':
        return say('what-raise-network', { network: done.network, until: when(done.until, language) })
      case 'end-sessions':
        return say(`what-end-sessions-${done.scope.of}`, {
          company: name,
          id: done.scope.of === 'person' ? done.scope.id : '',
          network: done.scope.of === 'network' ? done.scope.network : '',
        })
    }
  }
}
