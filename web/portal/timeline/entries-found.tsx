import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Timeline, TimelineEntry } from '#identity/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ask } from '../../kit/portal/asking/ask.ts'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn, Refused } from '../../kit/portal/asking/refused.ts'
import { More } from '../../kit/portal/pages/more.tsx'
import { portalWords } from '../../words/portal.ts'
import { timelineWords } from '../../words/portal-timeline.ts'
import { Entry } from './entry.tsx'
import type { Kind } from './timeline.tsx'

/** The entries of one kind, page after page, with every state of the reading. */
export function EntriesFound(props: { kind: Kind; onReport: (entry: TimelineEntry) => void }) {
  const say = useSay(timelineWords)
  const sayShared = useSay(portalWords)
  const found = useEntries(props.kind)
  if (found.isPending) return <Waiting />
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <div className="p-stack" aria-busy={found.isFetching}>
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
      {!found.isError && entries.length === 0 && <p className="p-card p-empty">{say('none')}</p>}
      {entries.length > 0 && (
        <ol className="l-entries" aria-label={say('list')}>
          {entries.map((entry) => (
            <Entry key={`${entry.at} ${entry.what}`} entry={entry} onReport={props.onReport} />
          ))}
        </ol>
      )}
      <More found={found} label={say('more')} />
    </div>
  )
}

function useEntries(kind: Kind) {
  const language = useLanguage()
  return useInfiniteQuery({
    queryKey: ['/my-navigation/timeline', kind],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const reply = await ask<Timeline>({ method: 'GET', path: pathFor(kind, pageParam), language })
      if (!reply.ok) throw new Refused(reply.problem)
      return reply.value
    },
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}

function pathFor(kind: Kind, after: string): string {
  const search = new URLSearchParams({ ...(kind && { kind }), ...(after && { after }) }).toString()
  return search ? `/my-navigation/timeline?${search}` : '/my-navigation/timeline'
}
