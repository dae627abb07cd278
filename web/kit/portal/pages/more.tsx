import { Button } from '@mantine/core'

/** What of an endless query the button needs. */
interface Paged {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  fetchNextPage(): Promise<unknown>
}

/** The button below a list that brings its next page; nothing once all is there. */
export function More(props: { found: Paged; label: string }) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = props.found
  if (!hasNextPage) return null
  return (
    <div>
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {props.label}
      </Button>
    </div>
  )
}
