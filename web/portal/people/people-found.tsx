import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import type { PeoplePage } from '#organisation/contract.ts'
import type { Problem } from '../../kit/call.ts'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { portalWords } from '../../words/portal.ts'
import { bulkWords } from '../../words/portal-bulk.ts'
import { peopleWords } from '../../words/portal-people.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { Nobody } from './nobody.tsx'
import { PeopleTable } from './people-table.tsx'
import { type Chosen, useChosen } from './use-chosen.ts'
import { pathFor, type Wish } from './wish.ts'

type Page = z.output<typeof PeoplePage>

/** The people found, with every state of the reading: waiting, refused, none, some, more. */
export function PeopleFound(props: { wish: Wish; onClear: () => void }) {
  const say = useSay(peopleWords)
  const found = usePages<Page>(pathFor(props.wish), { keepsLast: true })
  const chosen = useChosen(props.wish)
  if (found.isPending) return <Waiting />
  const people = found.data?.pages.flatMap((page) => page.people) ?? []
  const problem = found.isError ? problemIn(found.error) : undefined
  const isFiltered = Object.keys(props.wish).length > 0
  return (
    <div className="p-stack" aria-busy={found.isFetching}>
      {problem && <Again problem={problem} onAgain={() => void found.refetch()} />}
      {!problem && people.length === 0 && <Nobody isFiltered={isFiltered} onClear={props.onClear} />}
      {people.length > 0 && (
        <>
          <div className="p-row e-above">
            <Count count={people.length} hasMore={found.hasNextPage} />
            <ChooseAll chosen={chosen} />
          </div>
          {(chosen.all || chosen.ids.size > 0) && <ChosenBar wish={props.wish} chosen={chosen} />}
          <PeopleTable people={people} chosen={chosen} />
          <More found={found} label={say('more')} />
        </>
      )}
    </div>
  )
}

/** Also those whom no page shows yet; and the way to what was done before. */
function ChooseAll({ chosen }: { chosen: Chosen }) {
  const say = useSay(bulkWords)
  return (
    <>
      <Checkbox
        label={say('chooseAll')}
        checked={chosen.all}
        onChange={(event) => chosen.chooseAll(event.currentTarget.checked)}
      />
      <Link to="/people/bulk">{say('history')}</Link>
    </>
  )
}

function Again(props: { problem: Problem; onAgain: () => void }) {
  const say = useSay(portalWords)
  return (
    <>
      <ProblemNote problem={props.problem} />
      <div>
        <Button variant="default" onClick={props.onAgain}>
          {say('again')}
        </Button>
      </div>
    </>
  )
}

function Count(props: { count: number; hasMore: boolean }) {
  const say = useSay(peopleWords)
  return (
    <p className="e-count" role="status">
      {say(props.hasMore ? 'shownMore' : 'shown', { count: props.count })}
    </p>
  )
}
