import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Delegation, Delegations as Found } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { MomentField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../kit/portal/japan-input.ts'
import { Card, Page } from '../../kit/portal/page.tsx'
import { fullName } from '../../kit/portal/person/names.ts'
import { when } from '../../kit/portal/when.ts'
import { delegationWords } from '../../words/portal-delegations.ts'
import { ColleagueDialog } from '../trips/who/colleague-dialog.tsx'

/** Who stands in for me and for whom I do; asking a colleague, and ending it. */
export function DelegationsScreen() {
  const say = useSay(delegationWords)
  const found = useGet<Found>('/delegations')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={found}>
        {({ given, received }) => (
          <>
            <List title={say('given')} none={say('givenNone')} delegations={given} />
            <List title={say('received')} none={say('receivedNone')} delegations={received} />
          </>
        )}
      </Loaded>
      <Begin />
    </Page>
  )
}

function List(props: { title: string; none: string; delegations: readonly Delegation[] }) {
  return (
    <Card title={props.title}>
      {props.delegations.length === 0 ? (
        <p className="p-soft">{props.none}</p>
      ) : (
        <ul className="p-plain-list p-stack">
          {props.delegations.map((one) => (
            <One key={one.id} delegation={one} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function One({ delegation }: { delegation: Delegation }) {
  const say = useSay(delegationWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const [isEnding, setEnding] = useState(false)
  const { id, names, from, to, state } = delegation
  const end = async () => {
    const reply = await sending.send({ method: 'POST', path: `/delegations/${id}/ending` })
    if (!reply.ok) return
    tellDone(say('ended'))
    await forget(client, '/delegations')
  }
  return (
    <li className="p-row">
      <span>
        <strong>{fullName(names, language)}</strong> {say(state)}
        <br />
        <span className="p-small">
          {when(from, language)} – {when(to, language)}
        </span>
      </span>
      <Button variant="default" onClick={() => setEnding(true)}>
        {say('end')}
      </Button>
      <Confirm
        title={say('endTitle')}
        text={say('endText', { name: fullName(names, language) })}
        opened={isEnding}
        sending={sending}
        onYes={() => void end()}
        onNo={() => setEnding(false)}
      />
    </li>
  )
}

function Begin() {
  const say = useSay(delegationWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ from: '', to: '' })
  const [deputy, setDeputy] = useState<{ id: string; name: string }>()
  const [isChoosing, setChoosing] = useState(false)
  const begin = async () => {
    if (!deputy || !form.isComplete(['to'])) return
    const { from, to } = form.values
    const body = { deputyId: deputy.id, to: fromJapanInput(to), ...(from && { from: fromJapanInput(from) }) }
    const reply = await sending.send({ method: 'POST', path: '/delegations', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('begun', { name: deputy.name }))
    setDeputy(undefined)
    form.reset()
    await forget(client, '/delegations')
  }
  const choose = (member: { id: string; name: string }) => {
    setDeputy(member)
    setChoosing(false)
  }
  return (
    <Card title={say('begin')}>
      <div className="p-row">
        {deputy && <strong>{deputy.name}</strong>}
        <Button variant="default" onClick={() => setChoosing(true)}>
          {say(deputy ? 'chooseAnother' : 'choose')}
        </Button>
      </div>
      {deputy && (
        <form
          ref={form.ref}
          noValidate
          className="p-stack p-narrow"
          onSubmit={submitting(() => void begin())}
        >
          <MomentField {...form.field('from')} label={say('from')} />
          <MomentField {...form.field('to')} label={say('to')} required />
          <div className="p-row">
            <Button type="submit" loading={sending.busy}>
              {say('go')}
            </Button>
          </div>
        </form>
      )}
      <ProblemNote problem={sending.problem} />
      <ColleagueDialog
        title={say('choose')}
        opened={isChoosing}
        onAdd={choose}
        onClose={() => setChoosing(false)}
      />
    </Card>
  )
}
