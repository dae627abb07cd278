import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { OwnDevices } from '#identity/contract.ts'
import { deviceWords } from '../../../words/staff-device.ts'
import { useSay } from '../../language.tsx'
import { makeKey, publicHalf, sign } from '../../own-keys/key.ts'
import { Loaded } from '../../portal/asking/loaded.tsx'
import { ProblemNote } from '../../portal/asking/problem-note.tsx'
import { forget, useGet } from '../../portal/asking/use-get.ts'
import { useSend } from '../../portal/asking/use-send.ts'
import { tellDone } from '../../portal/dialogs/told.ts'
import { submitting, useForm } from '../../portal/fields/form.ts'
import { Card, Note, Page } from '../../portal/page.tsx'
import { DeviceFacts } from './device-facts.tsx'
import { keep } from './key.ts'
import { proveDevice } from './prove.ts'
import { StateLabel } from './state-label.tsx'

/** The company device somebody of the staff sits at: its state, and its registration. */
export function MyDevice() {
  const say = useSay(deviceWords)
  const found = useGet<OwnDevices>('/staff-devices/own')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={found}>
        {(own) => (
          <>
            <Note tone="info">{say(own.mode)}</Note>
            {!isHere(own) && <Note tone="warn">{say('notHere')}</Note>}
            <Mine own={own} />
            {!isHere(own) && <Register challenge={own.challenge} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Whether the device is registered and trust was not taken from it: then it is registered anew. */
const isHere = ({ devices, current }: OwnDevices) =>
  devices.some(({ id, state }) => id === current && state !== 'withdrawn')

function Mine({ own: { devices, current } }: { own: OwnDevices }) {
  const say = useSay(deviceWords)
  if (devices.length === 0) return <p className="p-card p-empty">{say('none')}</p>
  return devices.map((device) => (
    <Card
      key={device.id}
      title={device.name}
      {...(device.id === current && { hint: say('here') })}
      actions={<StateLabel state={device.state} />}
    >
      <DeviceFacts
        device={{ ...device, system: device.posture?.system, patchedOn: device.posture?.patchedOn }}
      />
    </Card>
  ))
}

function Register({ challenge }: { challenge: string }) {
  const say = useSay(deviceWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ name: '', agentKey: '' })
  const register = async () => {
    if (!form.isComplete(['name', 'agentKey'])) return
    const pair = await makeKey()
    const signed = { publicKey: await publicHalf(pair), signature: await sign(pair.privateKey, challenge) }
    const body = { name: form.values.name, agentKey: form.values.agentKey.trim(), ...signed }
    const reply = await sending.send<{ id: string }>({ method: 'POST', path: '/staff-devices/own', body })
    if (!reply.ok) return form.blame(reply.problem)
    await keep(reply.value.id, pair.privateKey)
    await proveDevice()
    tellDone(say('done'))
    await forget(client, '/staff-devices/own')
  }
  return (
    <Card title={say('register')} hint={say('registerHint')}>
      <form
        ref={form.ref}
        className="p-stack p-narrow"
        noValidate
        onSubmit={submitting(() => void register())}
      >
        <TextInput {...form.field('name')} label={say('name')} description={say('nameHint')} required />
        <TextInput
          {...form.field('agentKey')}
          label={say('agentKey')}
          description={say('agentKeyHint')}
          autoComplete="off"
          required
        />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy}>
            {say('go')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
