import { refusalWords } from '../../../words/portal-refusals.ts'
import { useSay } from '../../language.tsx'
import { Page } from '../page.tsx'
import { homeOfFrame } from './home-of-frame.ts'

/** The person is signed in, yet this is not for his role (S1-21). */
export function Forbidden() {
  const say = useSay(refusalWords)
  return (
    <Page title={say('forbidden')}>
      <div className="p-card p-stack">
        <p>{say(homeOfFrame() === '/portal' ? 'forbiddenText' : 'forbiddenDesk')}</p>
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
