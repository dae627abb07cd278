import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { useMe } from '../../../kit/portal/person/me.ts'
import { fullName } from '../../../kit/portal/person/names.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { ColleagueDialog } from './colleague-dialog.tsx'
import type { Owner } from './party.ts'
import { useBooksForOthers } from './use-books-for-others.ts'

/** Whose trip it is: one's own, or that of somebody for whom the reader may book. */
export function OwnerLine(props: { owner: Owner | undefined; onOwner: (owner: Owner | undefined) => void }) {
  const say = useSay(tripWords)
  const language = useLanguage()
  const { person } = useMe()
  const mayChoose = useBooksForOthers()
  const [isChoosing, setChoosing] = useState(false)
  const { owner, onOwner } = props
  const mine = person.department ? fullName(person.names, language) : say('ownerOpen')
  return (
    <li>
      <span>
        {owner?.name ?? mine}{' '}
        {(owner || person.department) && <span className="p-small">{say(owner ? 'owner' : 'me')}</span>}
      </span>
      {mayChoose && (
        <span className="p-row">
          {owner && person.department && (
            <Button variant="default" onClick={() => onOwner(undefined)}>
              {say('ownerMe')}
            </Button>
          )}
          <Button variant="default" onClick={() => setChoosing(true)}>
            {say('chooseOwner')}
          </Button>
        </span>
      )}
      <ColleagueDialog
        title={say('chooseOwner')}
        whom="owner"
        opened={isChoosing}
        onAdd={({ id, name }) => {
          onOwner({ id, name })
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    </li>
  )
}
