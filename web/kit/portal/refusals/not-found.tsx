import { refusalWords } from '../../../words/portal-refusals.ts'
import { useSay } from '../../language.tsx'
import { Page } from '../page.tsx'
import { homeOfFrame } from './home-of-frame.ts'

/** Nothing stands at this address, or nothing this company may see. */
export function NotFound() {
  const say = useSay(refusalWords)
  return (
    <Page title={say('notFound')}>
      <div className="p-card p-stack">
        <p>{say('notFoundText')}</p>
        <p>
          <a href={homeOfFrame()}>{say('toHome')}</a>
        </p>
        <p>
          <a href="/portal/who-can-fix">{say('whoCanFix')}</a>
        </p>
      </div>
    </Page>
  )
}
