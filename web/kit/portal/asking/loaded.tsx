import { Button, Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { portalWords } from '../../../words/portal.ts'
import { useSay } from '../../language.tsx'
import { Forbidden } from '../refusals/forbidden.tsx'
import { NotFound } from '../refusals/not-found.tsx'
import { ProblemNote } from './problem-note.tsx'
import { problemIn } from './refused.ts'

/** Shows what was read; while waiting a quiet outline, when refused the reason and a way to try again. */
export function Loaded<T>(props: { query: UseQueryResult<T>; children: (value: T) => ReactNode }) {
  const { query } = props
  if (query.data !== undefined) return props.children(query.data)
  if (query.isError) return <Refusal error={query.error} again={() => void query.refetch()} />
  return <Waiting />
}

/** The outline of a card while its content is on the way. */
export function Waiting() {
  const say = useSay(portalWords)
  return (
    <div aria-busy="true">
      <p className="k-hidden" role="status">
        {say('loading')}
      </p>
      <div className="p-card p-stack" aria-hidden="true">
        <Skeleton height={20} width="40%" />
        <Skeleton height={16} />
        <Skeleton height={16} />
        <Skeleton height={16} width="70%" />
      </div>
    </div>
  )
}

function Refusal(props: { error: unknown; again: () => void }) {
  const say = useSay(portalWords)
  const problem = problemIn(props.error)
  if (problem.status === 403) return <Forbidden />
  if (problem.status === 404) return <NotFound />
  return (
    <div className="p-card p-stack">
      <ProblemNote problem={problem} />
      <div>
        <Button variant="default" onClick={props.again}>
          {say('again')}
        </Button>
      </div>
    </div>
  )
}
