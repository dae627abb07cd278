import { useState } from 'react'
import type { Notices as Page } from '#desk/contract.ts'
import { useRead } from '../../kit/asking/use-read.ts'
import { Button } from '../../kit/button.tsx'
import { useSay } from '../../kit/language.tsx'
import { NoticeList } from '../../kit/notices/notice-list.tsx'
import { Waiting } from '../../kit/page.tsx'
import { ProblemAlert } from '../../kit/problem-alert.tsx'
import { noticeWords } from '../../words/notices.ts'
import { Screen } from '../screen.tsx'
import { toNotice } from './links.tsx'
import { OneNotice } from './one-notice.tsx'

/** The notices for everybody: the list, or the one the address names. */
export function Notices({ id }: { id: string | undefined }) {
  return id ? <OneNotice id={id} /> : <AllNotices />
}

function AllNotices() {
  const t = useSay(noticeWords)
  const [keys, setKeys] = useState([''])
  return (
    <Screen title={t('title')} lead={t('lead')} wide>
      {keys.map((after, n) => (
        <PageOfNotices
          key={after}
          after={after}
          onMore={n === keys.length - 1 ? (next) => setKeys([...keys, next]) : undefined}
        />
      ))}
    </Screen>
  )
}

function PageOfNotices(props: { after: string; onMore: ((next: string) => void) | undefined }) {
  const t = useSay(noticeWords)
  const { after, onMore } = props
  const reply = useRead<Page>(after ? `/notices?after=${encodeURIComponent(after)}` : '/notices')
  if (!reply) return <Waiting />
  if (!reply.ok) return <ProblemAlert problem={reply.problem} />
  const { notices, next } = reply.value
  if (notices.length === 0) return <p>{t('none')}</p>
  return (
    <>
      <NoticeList notices={notices} linkTo={toNotice} />
      {next && onMore && (
        <Button look="secondary" onClick={() => onMore(next)}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
