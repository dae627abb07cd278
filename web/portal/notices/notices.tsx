import type { Notices as NoticePage } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { NoticeList } from '../../kit/notices/notice-list.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { noticeWords } from '../../words/notices.ts'
import { toNotice } from './links.tsx'

/** Every notice addressed to me, the newest first, with the mark of those I have not opened. */
export function Notices() {
  const say = useSay(noticeWords)
  const found = usePages<NoticePage>('/my-notices')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <div className="p-card">
        <Pages found={found} itemsOf={({ notices }) => notices} none={say('none')} more={say('more')}>
          {(notices) => <NoticeList notices={notices} linkTo={toNotice} />}
        </Pages>
      </div>
    </Page>
  )
}
