import { Link } from '@tanstack/react-router'
import type { Notices } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { NoticeList } from '../../kit/notices/notice-list.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card } from '../../kit/portal/page.tsx'
import { webManualWords } from '../../words/manual.ts'
import { noticeWords } from '../../words/notices.ts'
import { toNotice } from '../notices/links.tsx'

/** The three newest notices addressed to me; nothing while none can be read. */
export function LatestNotices() {
  const say = useSay(noticeWords)
  const sayManual = useSay(webManualWords)
  const { data } = useGet<Notices>('/my-notices')
  if (!data || data.notices.length === 0) return null
  return (
    <Card title={say('title')}>
      <NoticeList notices={data.notices.slice(0, 3)} linkTo={toNotice} />
      <div className="p-row">
        <Link className="p-link-button p-link-quiet" to="/notices">
          {say('all')}
        </Link>
        <Link className="p-link-button p-link-quiet" to="/manual">
          {sayManual('open')}
        </Link>
      </div>
    </Card>
  )
}
