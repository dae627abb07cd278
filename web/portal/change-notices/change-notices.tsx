import { Link } from '@tanstack/react-router'
import type { ChangeNotices } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Note, Page } from '../../kit/portal/page.tsx'
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
  const found = useGet<ChangeNotices>('/change-notices')
  const write = (
    <Link className="p-link-button" to="/change-notices/new">
      {say('new')}
    </Link>
  )
  return (
    <Page title={say('title')} lead={say('lead')} actions={write}>
      <ManagersElsewhere />
      <Loaded query={found}>
        {({ notices }) =>
          notices.length === 0 ? (
            <div className="p-card p-empty">
              <p>{say('none')}</p>
            </div>
          ) : (
            notices.map((notice) => <OwnNotice key={notice.id} notice={notice} />)
          )
        }
      </Loaded>
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
