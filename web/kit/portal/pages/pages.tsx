import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { portalWords } from '../../../words/portal.ts'
import { useSay } from '../../language.tsx'
import { Waiting } from '../asking/loaded.tsx'
import { ProblemNote } from '../asking/problem-note.tsx'
import { problemIn } from '../asking/refused.ts'
import { More } from './more.tsx'
import type { PageOf, usePages } from './use-pages.ts'

type Found<Page extends PageOf> = ReturnType<typeof usePages<Page>>

/** A list read page after page, with every state of the reading; `none` while there is nothing in it. */
export function Pages<Page extends PageOf, Item>(props: {
  found: Found<Page>
  itemsOf: (page: Page) => readonly Item[]
  none: ReactNode
  more: string
  children: (items: readonly Item[]) => ReactNode
}) {
  const say = useSay(portalWords)
  const { found } = props
  if (found.isPending) return <Waiting />
  const items = found.data?.pages.flatMap((page) => props.itemsOf(page)) ?? []
  return (
    <div className="p-stack" aria-busy={found.isFetching}>
      {found.isError && (
        <>
          <ProblemNote problem={problemIn(found.error)} />
          <div>
            <Button variant="default" onClick={() => void found.refetch()}>
              {say('again')}
            </Button>
          </div>
        </>
      )}
      {!found.isError &&
        items.length === 0 &&
        (typeof props.none === 'string' ? <p className="p-soft">{props.none}</p> : props.none)}
      {items.length > 0 && props.children(items)}
      <More found={found} label={props.more} />
    </div>
  )
}
