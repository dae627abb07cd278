import { refusalWords } from '../../../words/portal-refusals.ts'
import { useSay } from '../../language.tsx'
import { Page } from '../page.tsx'
import { homeOfFrame } from './home-of-frame.ts'

/** What stands where a screen cannot be shown, with the way back; people of a company read there, too, who can help them. */
export function NotShown({ title, text }: { title: string; text: string }) {
  const say = useSay(refusalWords)
  const home = homeOfFrame()
  return (
    <Page title={title}>
      <div className="p-card p-stack">
        <p>{text}</p>
        <p>
          <a href={home}>{say('toHome')}</a>
        </p>
        {home === '/portal' && (
          <p>
            <a href="/portal/who-can-fix">{say('whoCanFix')}</a>
          </p>
        )}
      </div>
    </Page>
  )
}
