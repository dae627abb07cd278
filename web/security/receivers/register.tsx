import { Button, Checkbox, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Registered } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { portalWords } from '../../words/portal.ts'
import { receiverWords } from '../../words/security-receivers.ts'

const ways = ['push', 'poll', 'webhook'] as const
const events = ['session-revoked', 'credential-change'] as const

/** Registers a receiver; a code is asked for, and a secret of ours is shown this once. */
export function Register({ onEnd }: { onEnd: () => void }) {
  const say = useSay(receiverWords)
  const [secret, setSecret] = useState<string>()
  const done = (registered: Registered) => {
    if (registered.secret) setSecret(registered.secret)
    else onEnd()
  }
  return (
    <Card title={say('register')} hint={say('registerHint')}>
      {secret ? <Secret secret={secret} onEnd={onEnd} /> : <Form onDone={done} onEnd={onEnd} />}
    </Card>
  )
}

function Secret({ secret, onEnd }: { secret: string; onEnd: () => void }) {
  const say = useSay(receiverWords)
  return (
    <div className="p-stack p-narrow">
      <Note tone="warn" live>
        {say('secretOnce')}
      </Note>
      <TextInput label={say('secret')} value={secret} readOnly onFocus={(event) => event.target.select()} />
      <div className="p-row">
        <Button onClick={onEnd}>{say('secretKept')}</Button>
      </div>
    </div>
  )
}

function Form(props: { onDone: (registered: Registered) => void; onEnd: () => void }) {
  const say = useSay(receiverWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ name: '', way: 'push', audience: '', url: '', token: '' })
  const [wanted, setWanted] = useState<readonly string[]>(events)
  const { name, way, audience, url, token } = form.values
  const save = async () => {
    if (!form.isComplete(way === 'poll' ? ['name', 'audience'] : ['name', 'audience', 'url'])) return
    const where = { ...(way !== 'poll' && { url }), ...(way === 'push' && token && { token }) }
    const body = { name, way, audience, events: wanted, ...where }
    const reply = await sending.send<Registered>({ method: 'POST', path: '/watch/receivers', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('registered', { name }))
    props.onDone(reply.value)
    await forget(client, '/watch/receivers')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void save())}>
      <TextInput {...form.field('name')} label={say('name')} required maxLength={60} autoComplete="off" />
      <NativeSelect
        {...form.field('way')}
        label={say('way')}
        data={ways.map((value) => ({ value, label: say(value) }))}
      />
      <TextInput
        {...form.field('audience')}
        label={say('audience')}
        description={say('audienceHint')}
        required
        maxLength={300}
        autoComplete="off"
      />
      {way !== 'poll' && (
        <TextInput {...form.field('url')} label={say('url')} required maxLength={1000} autoComplete="off" />
      )}
      {way === 'push' && (
        <PasswordInput
          {...form.field('token')}
          label={say('token')}
          description={say('tokenHint')}
          visibilityToggleButtonProps={{ 'aria-label': say('tokenShow') }}
          maxLength={500}
          autoComplete="off"
        />
      )}
      <Checkbox.Group label={say('events')} value={[...wanted]} onChange={setWanted}>
        <div className="p-stack-small">
          {events.map((event) => (
            <Checkbox key={event} value={event} label={say(event)} />
          ))}
        </div>
      </Checkbox.Group>
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy} disabled={wanted.length === 0}>
          {say('registerGo')}
        </Button>
        <Button variant="default" onClick={props.onEnd}>
          {sayShared('cancel')}
        </Button>
      </div>
    </form>
  )
}
