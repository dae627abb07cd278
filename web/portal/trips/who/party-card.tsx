import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../../kit/language.tsx'
import { Card } from '../../../kit/portal/page.tsx'
import { tripWords } from '../../../words/portal-trips.ts'
import { ColleagueDialog } from './colleague-dialog.tsx'
import { GuestDialog } from './guest-dialog.tsx'
import { OwnerLine } from './owner-line.tsx'
import type { Member, Owner } from './party.ts'

/** The owner, and whoever flies along: colleagues and guests, as many as were searched for. */
export function PartyCard(props: {
  owner: Owner | undefined
  onOwner: (owner: Owner | undefined) => void
  party: readonly Member[]
  onParty: (party: readonly Member[]) => void
  /** How many are still to be named; negative when there are too many. */
  missing: number
}) {
  const say = useSay(tripWords)
  const { party, onParty, missing } = props
  const [asked, setAsked] = useState<Member['kind']>()
  const add = (member: Member) => {
    onParty([...party.filter(({ id }) => id !== member.id), member])
    setAsked(undefined)
  }
  return (
    <Card title={say('travellers')}>
      <ul className="p-plain-list t-party">
        <OwnerLine owner={props.owner} onOwner={props.onOwner} />
        {party.map((member) => (
          <li key={member.id}>
            <span>
              {member.name} <span className="p-small">{say(member.kind)}</span>
            </span>
            <Button
              variant="default"
              aria-label={say('removeOf', { name: member.name })}
              onClick={() => onParty(party.filter(({ id }) => id !== member.id))}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">
        {missing > 0 && say('peopleLeft', { count: missing })}
        {missing < 0 && say('peopleTooMany', { count: -missing })}
      </p>
      {missing > 0 && (
        <div className="p-row">
          <Button variant="default" onClick={() => setAsked('colleague')}>
            {say('addColleague')}
          </Button>
          <Button variant="default" onClick={() => setAsked('guest')}>
            {say('addGuest')}
          </Button>
        </div>
      )}
      <ColleagueDialog opened={asked === 'colleague'} onAdd={add} onClose={() => setAsked(undefined)} />
      <GuestDialog opened={asked === 'guest'} onAdd={add} onClose={() => setAsked(undefined)} />
    </Card>
  )
}
