import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffDevices } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { DeviceFacts } from '../../kit/staff/device/device-facts.tsx'
import { StateLabel } from '../../kit/staff/device/state-label.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { deviceWords } from '../../words/staff-device.ts'

type Device = StaffDevices['devices'][number]

/** Company devices of the staff: those that wait are approved here, and trust is taken away. */
export function Devices() {
  const say = useSay(deviceWords)
  const found = useGet<StaffDevices>('/watch/staff-devices')
  return (
    <Page title={say('all')} lead={say('allLead')}>
      <Loaded query={found}>
        {({ mode, devices }) => (
          <>
            <Note tone="info">{say(mode)}</Note>
            {devices.length === 0 && <p className="p-card p-empty">{say('noDevices')}</p>}
            {devices.map((device) => (
              <One key={device.id} device={device} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function One({ device }: { device: Device }) {
  const language = useLanguage()
  const { kind } = useStaff()
  return (
    <Card title={device.name} actions={<StateLabel state={device.state} />}>
      <DeviceFacts device={{ ...device, owner: device.owner[language] }} />
      {kind !== 'auditor' && device.state !== 'withdrawn' && <Deciding device={device} />}
    </Card>
  )
}

function Deciding({ device: { id, name, state, isOwn } }: { device: Device }) {
  const say = useSay(deviceWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const send = async (noun: string, told: string, body?: unknown) => {
    const reply = await sending.send({ method: 'POST', path: `/watch/staff-devices/${id}/${noun}`, body })
    if (reply.ok) tellDone(told)
    await forget(client, '/watch/staff-devices')
  }
  return (
    <>
      <ProblemNote problem={sending.problem} />
      {state === 'waiting' && isOwn && <p className="p-hint">{say('ownDevice')}</p>}
      <div className="p-row">
        {state === 'waiting' && !isOwn && (
          <Button
            loading={sending.busy}
            aria-label={`${say('approve')} ${name}`}
            onClick={() => void send('approval', say('approved'))}
          >
            {say('approve')}
          </Button>
        )}
        <Button
          variant="subtle"
          aria-expanded={isWithdrawing}
          aria-label={`${say('withdraw')} ${name}`}
          onClick={() => setWithdrawing(!isWithdrawing)}
        >
          {say('withdraw')}
        </Button>
      </div>
      {isWithdrawing && (
        <Withdrawing
          isBusy={sending.busy}
          onWhy={(why) => void send('withdrawal', say('withdrawnNow'), { why })}
        />
      )}
    </>
  )
}

function Withdrawing(props: { isBusy: boolean; onWhy: (why: string) => void }) {
  const say = useSay(deviceWords)
  const form = useForm({ why: '' })
  const submit = () => {
    if (form.isComplete(['why'])) props.onWhy(form.values.why)
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(submit)}>
      <Textarea
        {...form.field('why')}
        label={say('withdrawAsk')}
        required
        maxLength={300}
        autosize
        minRows={2}
      />
      <div className="p-row">
        <Button type="submit" variant="default" loading={props.isBusy}>
          {say('withdraw')}
        </Button>
      </div>
    </form>
  )
}
