import { Link } from '@tanstack/react-router'
import type { ChangeNotices } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Note, Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { changeNoticeWords } from '../../words/portal-change-notices.ts'
import { OwnNotice } from './own-notice.tsx'

/** 変更連絡表: what the company has asked the desk to change, where it stands and what comes next. */
export function ChangeNoticesScreen() {
  return (
    <OnlyAdministrators>
      <NoticesOfCompany />
    </OnlyAdministrators>
  )
}

function NoticesOfCompany() {
  const say = useSay(changeNoticeWords)
  const found = usePages<ChangeNotices>('/change-notices')
  const write = (
    <Link className="p-link-button" to="/change-notices/new">
      {say('new')}
    </Link>
  )
  return (
    <Page title={say('title')} lead={say('lead')} actions={write}>
      <ManagersElsewhere />
      <Pages found={found} itemsOf={(page) => page.notices} none={say('none')} more={say('more')}>
        {(notices) => notices.map((notice) => <OwnNotice key={notice.id} notice={notice} />)}
      </Pages>
    </Page>
  )
}

/** Ticketing managers are the administrator's own business: the way there (S1-54). */
export function ManagersElsewhere() {
  const say = useSay(changeNoticeWords)
  return (
    <Note tone="info">
      <p>
        {say('managersElsewhere')} <Link to="/people/register">{say('managersGo')}</Link>
      </p>
    </Note>
  )
}
