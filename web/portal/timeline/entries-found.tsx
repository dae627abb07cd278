import { Button } from '@mantine/core'
import type { Timeline, TimelineEntry } from '#identity/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { portalWords } from '../../words/portal.ts'
import { timelineWords } from '../../words/portal-timeline.ts'
import { Entry } from './entry.tsx'
import type { Kind } from './timeline.tsx'

/** The entries of one kind, page after page, with every state of the reading. */
export function EntriesFound(props: { kind: Kind; onReport: (entry: TimelineEntry) => void }) {
  const say = useSay(timelineWords)
  const sayShared = useSay(portalWords)
  const path = `/my-navigation/timeline${props.kind && `?kind=${props.kind}`}`
  const found = usePages<Timeline>(path, { keepsLast: true })
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
