import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Notice } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { monthIn } from '../../kit/notices/month.ts'
import { NoticeText } from '../../kit/notices/notice-text.tsx'
import { Related } from '../../kit/notices/related.tsx'
import { ask } from '../../kit/portal/asking/ask.ts'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Page } from '../../kit/portal/page.tsx'
import { noticeWords } from '../../words/notices.ts'
import { inPortal, toNotice } from './links.tsx'

/** One notice of mine; opened, it is no longer unread. */
export function NoticeScreen() {
  const { noticeId } = useParams({ from: '/notices/$noticeId' })
  const query = useGet<Notice>(`/my-notices/${encodeURIComponent(noticeId)}`)
  return <Loaded query={query}>{(notice) => <Read key={notice.id} notice={notice} />}</Loaded>
}

function Read({ notice }: { notice: Notice }) {
  const say = useSay(noticeWords)
  const language = useLanguage()
  useReading(notice.id)
  return (
    <Page
      title={notice.title[language]}
      lead={say('published', { month: monthIn(language, notice.month) })}
      back={
        <Link to="/notices">
          <BackTo>{say('all')}</BackTo>
        </Link>
      }
    >
      <div className="p-card p-stack">
        <NoticeText blocks={notice.text[language]} linkTo={inPortal} />
        <Related related={notice.related} linkTo={toNotice} />
      </div>
    </Page>
  )
}

/** Tells the server once that this notice was opened. */
function useReading(id: string) {
  const client = useQueryClient()
  const language = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a notice, whatever language it is read in
  useEffect(() => {
    void ask({ method: 'POST', path: `/my-notices/${id}/reading`, language }).then((reply) => {
      if (reply.ok) void forget(client, '/my-notices')
    })
  }, [id])
}
