import { ActionIcon } from '@mantine/core'
import { useSay } from '../../../kit/language.tsx'
import { favouriteWords } from '../../../words/portal-favourites.ts'
import type { useFavourites } from './use-favourites.ts'

/** Keeps a colleague as a favourite, or drops him. */
export function Star(props: {
  colleague: { id: string; name: string }
  favourites: ReturnType<typeof useFavourites>
}) {
  const say = useSay(favouriteWords)
  const { id, name } = props.colleague
  const { favourites, keep, drop, sending } = props.favourites
  const known = favourites.colleagues.find(({ personId }) => personId === id)
  return (
    <ActionIcon
      variant="default"
      size="lg"
      loading={sending.busy}
      aria-label={known ? say('dropColleague', { name }) : say('keepColleague', { name })}
      onClick={() => void (known ? drop(known.id) : keep({ colleagueId: id }))}
    >
      <span aria-hidden>{known ? '★' : '☆'}</span>
    </ActionIcon>
  )
}
