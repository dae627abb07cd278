import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ContainmentWish, IncidentView, Touches } from '#watch/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../../kit/portal/dialogs/confirm.tsx'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { containmentWords } from '../../../words/security-containment.ts'
import { useIncident } from '../use-incident.ts'
import { CompanyChoice } from './company-choice.tsx'
import { fieldsOf, type Kind, kinds, type Planned, wishOf } from './wish-of.ts'

interface Previewed {
  wish: ContainmentWish
  touches: Touches
}

/** What to stop and whom; the effect is shown and confirmed before anything is done. */
export function Plan({ incident, network }: { incident: IncidentView; network: string }) {
  const say = useSay(containmentWords)
  const [previewed, setPreviewed] = useState<Previewed>()
  const form = useForm<keyof Planned>({
    ...{ kind: 'network-sessions', id: '', network, hours: '24' },
    companyId: incident.alerts.find(({ companyId }) => companyId)?.companyId ?? '',
  })
  const looking = useSend()
  const kind = form.values.kind as Kind
  const fields = fieldsOf(kind)
  const look = async () => {
    if (!form.isComplete(fields)) return
    const wish = wishOf(kind, form.values, incident.now)
    const reply = await looking.send<Touches>({
      method: 'POST',
      path: '/watch/containment/preview',
      body: wish,
    })
    if (reply.ok) setPreviewed({ wish, touches: reply.value })
    else form.blame(reply.problem)
  }
  return (
    <>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void look())}>
        <NativeSelect
          {...form.field('kind')}
          label={say('do')}
          data={kinds.map((value) => ({ value, label: say(value) }))}
        />
        {fields.includes('id') && (
          <TextInput {...form.field('id')} label={say('id')} autoComplete="off" required />
        )}
        {fields.includes('companyId') && (
          <CompanyChoice field={form.field('companyId')} onFound={(id) => form.set('companyId', id)} />
        )}
        {fields.includes('network') && (
          <TextInput
            {...form.field('network')}
            label={say('network')}
            description={say('networkHint')}
            required
          />
        )}
        {fields.includes('hours') && (
          <TextInput
            {...form.field('hours')}
            label={say(kind === 'raise-network' ? 'hours' : 'hoursBack')}
            inputMode="numeric"
            required
          />
        )}
        <ProblemNote problem={looking.problem} />
        <div className="p-row">
          <Button type="submit" loading={looking.busy}>
            {say('preview')}
          </Button>
        </div>
      </form>
      {previewed && <Ask incident={incident} previewed={previewed} onEnd={() => setPreviewed(undefined)} />}
    </>
  )
}

const effects = {
  'end-sessions': 'touches',
  'hold-account': 'touchesHold',
  'hold-self-registration': 'touchesRegistration',
  'raise-network': 'touchesNetwork',
} as const

function Ask(props: { incident: IncidentView; previewed: Previewed; onEnd: () => void }) {
  const say = useSay(containmentWords)
  const { wish, touches } = props.previewed
  const { sending, change } = useIncident(props.incident)
  const confirm = async () => {
    if (await change('/containments', { wish, confirmed: touches }, say('done'))) props.onEnd()
  }
  return (
    <Confirm
      title={say('confirm')}
      text={say(effects[wish.do], { ...touches })}
      isGrave
      opened
      sending={sending}
      onYes={() => void confirm()}
      onNo={props.onEnd}
    />
  )
}
