import { lazy, Suspense } from 'react'
import { Bookmark } from '../../kit/icons.tsx'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/note.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { gateWords } from '../../words/gate.ts'
import { chooseWords } from '../../words/gate-choose.ts'
import { wasLedBack } from '../lead-back.ts'
import { Frame, useTitle } from '../screen.tsx'
import { AlreadyIn } from './already-in.tsx'
import { HelpLinks } from './help-links.tsx'
import { Pass } from './pass.tsx'
import { Ways } from './ways.tsx'

// At the foot of the page: the ways in stand before these are fetched.
const Notices = lazy(() => import('./notices.tsx').then((file) => ({ default: file.Notices })))
const DeskBlock = lazy(() =>
  import('../../kit/desk/desk-block.tsx').then((file) => ({ default: file.DeskBlock })),
)

const PlannedMaintenance = lazy(() =>
  import('../../kit/maintenance/planned.tsx').then((file) => ({ default: file.PlannedMaintenance })),
)

/** The entry page: what this service is, the ways in by kind of ID, notices and the desk (S1-01, S1-06, S1-07). */
export function Choose() {
  const t = useSay(chooseWords)
  const g = useSay(gateWords)
  const operator = useOperator()
  const language = useLanguage()
  useTitle(t('title'))
  return (
    <Frame>
      <header className="g-hero">
        <Pass />
        <div className="g-hero-text">
          <p className="g-kicker">{t('title')}</p>
          <h1>{t('headline')}</h1>
          <p>{t('lead', { portal: operator.portal[language] })}</p>
        </div>
      </header>
      <div className="g-entry">
        {wasLedBack() && (
          <div role="status">
            <Note look="warn">{g('led-back')}</Note>
          </div>
        )}
        <Suspense fallback={null}>
          <PlannedMaintenance />
        </Suspense>
        <AlreadyIn />
        <Ways />
        <Note icon={<Bookmark />} title={t('bookmark-title')}>
          {t('bookmark-text')}
        </Note>
        <div className="g-columns">
          <Suspense>
            <Notices />
          </Suspense>
          <div className="g-stack">
            <HelpLinks />
            <section aria-labelledby="desk">
              <h2 id="desk">{t('desk-title')}</h2>
              <Suspense>
                <DeskBlock />
              </Suspense>
            </section>
          </div>
        </div>
      </div>
    </Frame>
  )
}
