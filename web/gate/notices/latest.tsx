import type { Notices } from '#desk/contract.ts'
import { useRead } from '../../kit/asking/use-read.ts'
import { useSay } from '../../kit/language.tsx'
import { NoticeList } from '../../kit/notices/notice-list.tsx'
import { noticeWords } from '../../words/notices.ts'
import { Link } from '../link.tsx'
import { toNotice } from './links.tsx'

/** The three newest notices for everybody, and the way to all of them; nothing while none can be read. */
export function Latest() {
  const t = useSay(noticeWords)
  const reply = useRead<Notices>('/notices')
  if (!reply?.ok || reply.value.notices.length === 0) return null
  return (
    <div className="g-latest">
      <h3>{t('latest')}</h3>
      <NoticeList notices={reply.value.notices.slice(0, 3)} linkTo={toNotice} />
      <Link to="/notices">{t('all')}</Link>
    </div>
  )
}
