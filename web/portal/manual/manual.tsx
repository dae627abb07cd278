import { Link } from '@tanstack/react-router'
import type { Manual as WebManual } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { dayOfManual } from '../../kit/manual/day-of-manual.ts'
import { ManualParts } from '../../kit/manual/manual-parts.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Page } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { webManualWords } from '../../words/manual.ts'
import { inPortal } from '../notices/links.tsx'

/** The web manual for who is signed in: what concerns his role comes first in each part (S1-17). */
export function Manual() {
  const say = useSay(webManualWords)
  const language = useLanguage()
  const { kind } = useMe().session
  const query = useGet<WebManual>('/my-manual')
  const day = query.isError ? dayOfManual(problemIn(query.error), language) : undefined
  if (day)
    return (
      <Page title={say('not-yet-title')} lead={say('not-yet', { day })}>
        <div>
          <Link className="p-link-button p-link-quiet" to="/notices">
            {say('open-notices')}
          </Link>
        </div>
      </Page>
    )
  return (
    <Page title={say('title')} lead={say('lead-own')}>
      <Loaded query={query}>
        {(manual) => (
          <div className="p-card p-stack">
            <ManualParts manual={manual} linkTo={inPortal} own={kind} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}
