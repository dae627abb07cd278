import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { useMe } from '../../../kit/portal/person/me.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { Overlaps } from '../overlaps.tsx'
import { bodyOf, type Member, type Owner } from './party.ts'
import { PartyCard } from './party-card.tsx'
import { useHold } from './use-hold.ts'

/** Who flies, why, and the button that holds the seats. */
export function HoldForm(props: {
  offerIds: readonly string[]
  count: number
  needsReason: boolean
  /** A flight among them has no seats for so many: whoever chose it came to wait. */
  isFull: boolean
}) {
  const say = useSay(tripWords)
  const [party, setParty] = useState<readonly Member[]>([])
  const [owner, setOwner] = useState<Owner>()
  const [isAccepted, setAccepted] = useState(false)
  const [waits, setWaits] = useState(props.isFull)
  const isOwned = useMe().person.department !== undefined || owner !== undefined
  const form = useForm({ purpose: '', reason: '' })
  const body = bodyOf(props.offerIds, party, { ...form.values, isAccepted, waits, owner })
  const { sending, hold } = useHold(body)
  const refusal = sending.problem?.refusal
  // Once it was asked for the field stays: what is typed into it must not vanish with the next answer.
  const [isReasonAsked, setReasonAsked] = useState(props.needsReason)
  if (refusal === 'reason-needed' && !isReasonAsked) setReasonAsked(true)
  const missing = props.count - 1 - party.length
  const send = async () => {
    if (isReasonAsked && !form.isComplete(['reason'])) return
    const problem = missing === 0 && isOwned ? await hold() : undefined
    if (problem) form.blame(problem)
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void send())}>
      <PartyCard owner={owner} onOwner={setOwner} party={party} onParty={setParty} missing={missing} />
      <div className="p-card p-stack">
        <TextInput {...form.field('purpose')} label={say('purpose')} maxLength={200} />
        {isReasonAsked && (
          <Textarea
            {...form.field('reason')}
            label={say('reason')}
            description={say('reasonHint')}
            maxLength={500}
            autosize
            required
          />
        )}
      </div>
      <ProblemNote problem={sending.problem} />
      {(refusal === 'overlapping-trip' || isAccepted) && (
        <Overlaps
          problem={sending.problem}
          label={say('overlapOk')}
          isAccepted={isAccepted}
          onAccept={setAccepted}
        />
      )}
      {(refusal === 'sold-out' || props.isFull || waits) && <Waits waits={waits} onWaits={setWaits} />}
      <div className="p-row">
        <Button type="submit" loading={sending.busy} disabled={missing !== 0 || !isOwned}>
          {say(waits ? 'holdOrWait' : 'hold')}
        </Button>
      </div>
    </form>
  )
}

function Waits({ waits, onWaits }: { waits: boolean; onWaits: (waits: boolean) => void }) {
  const say = useSay(tripWords)
  return (
    <Checkbox
      label={say('wait')}
      description={say('waitHint')}
      checked={waits}
      onChange={(event) => onWaits(event.currentTarget.checked)}
    />
  )
}
