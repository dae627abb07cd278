import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Notices as NoticePage } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { NoticeList } from '../../kit/notices/notice-list.tsx'
import { ask } from '../../kit/portal/asking/ask.ts'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn, Refused } from '../../kit/portal/asking/refused.ts'
import { Page } from '../../kit/portal/page.tsx'
import { noticeWords } from '../../words/notices.ts'
import { portalWords } from '../../words/portal.ts'
import { toNotice } from './links.tsx'

/** Every notice addressed to me, the newest first, with the mark of those I have not opened. */
export function Notices() {
  const say = useSay(noticeWords)
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Found />
    </Page>
  )
}

function Found() {
  const say = useSay(noticeWords)
  const sayShared = useSay(portalWords)
  const found = useNotices()
  if (found.isPending) return <Waiting />
  const notices = found.data?.pages.flatMap((page) => page.notices) ?? []
  return (
    <div className="p-card p-stack" aria-busy={found.isFetching}>
      {found.isError && (
        <>
          <ProblemNote problem={problemIn(found.error)} />
          <div>
            <Button variant="default" onClick={() => void found.refetch()}>
              {sayShared('again')}
            </Button>
          </div>
        </>
      )}
      {!found.isError && notices.length === 0 && <p className="p-empty">{say('none')}</p>}
      {notices.length > 0 && <NoticeList notices={notices} linkTo={toNotice} />}
      {found.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {say('more')}
          </Button>
        </div>
      )}
    </div>
  )
}

function useNotices() {
  const language = useLanguage()
  return useInfiniteQuery({
    queryKey: ['/my-notices', 'all'],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const path = pageParam ? `/my-notices?after=${encodeURIComponent(pageParam)}` : '/my-notices'
      const reply = await ask<NoticePage>({ method: 'GET', path, language })
      if (!reply.ok) throw new Refused(reply.problem)
      return reply.value
    },
    getNextPageParam: (page) => page.next,
  })
}
