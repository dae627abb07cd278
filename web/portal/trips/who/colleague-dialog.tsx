import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Colleagues } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { favouriteWords } from '../../../words/portal-favourites.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { Star } from '../favourites/star.tsx'
import { useFavourites } from '../favourites/use-favourites.ts'
import { spelled } from '../spelled.ts'
import type { Member } from './party.ts'

/** Finds a colleague by a part of the name. */
export function ColleagueDialog(props: {
  /** What the colleague is chosen for; to fly along unless said. */
  title?: string
  /** Everybody to fly along, or those alone for whom the reader may book. */
  whom?: 'along' | 'owner'
  opened: boolean
  onAdd: (member: Member) => void
  onClose: () => void
}) {
  const say = useSay(tripWords)
  const language = useLanguage()
  const sayFavourites = useSay(favouriteWords)
  const [name, setName] = useState('')
  const wanted = name.trim()
  const { whom = 'along' } = props
  const isAsked = wanted !== '' || whom === 'owner'
  const found = useGet<Colleagues>(`/trips/colleagues?whom=${whom}&name=${encodeURIComponent(wanted)}`, {
    enabled: props.opened && isAsked,
  })
  // Whoever is chosen for something else is no fellow traveller.
  const isParty = whom === 'along' && props.title === undefined
  const favourites = useFavourites(props.opened && isParty)
  // Before a name is typed the favourites are there to choose from.
  const chosen = favourites.favourites.colleagues.map(({ personId, ...one }) => ({ ...one, id: personId }))
  const colleagues = isAsked ? (found.data?.colleagues ?? []) : isParty ? chosen : []
  return (
    <Dialog title={props.title ?? say('addColleague')} opened={props.opened} onClose={props.onClose}>
      <div className="p-stack">
        <TextInput
          label={say('colleagueName')}
          description={say('colleagueHint')}
          value={name}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <p role="status" className="p-small">
          {found.isSuccess &&
            wanted !== '' &&
            colleagues.length === 0 &&
            say('noColleague', { name: wanted })}
        </p>
        {!isAsked && isParty && chosen.length > 0 && <h3>{sayFavourites('colleagues')}</h3>}
        <ProblemNote problem={favourites.sending.problem} />
        <ul className="p-plain-list t-party">
          {colleagues.map(({ id, kana, ...names }) => {
            const colleague = { id, name: spelled(names, language) }
            return (
              <li key={id} className="t-colleague">
                <Button
                  variant="default"
                  fullWidth
                  onClick={() => props.onAdd({ kind: 'colleague', ...colleague })}
                >
                  {language === 'en' ? `${colleague.name} (${names.name})` : `${colleague.name}（${kana}）`}
                </Button>
                {isParty && <Star colleague={colleague} favourites={favourites} />}
              </li>
            )
          })}
        </ul>
      </div>
    </Dialog>
  )
}
