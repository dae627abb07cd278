import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { EntryPage } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { takeOutWords } from '../../words/security-take-outs.ts'

/** Hands something out: what, on which device, to whom, what for, and until when. */
export function NewTakeOut() {
  const say = useSay(takeOutWords)
  const assets = useGet<EntryPage>('/assurance/registers/assets')
  const devices = useGet<EntryPage>('/assurance/registers/devices')
  return (
    <Card title={say('new')}>
      <Loaded query={assets}>
        {(listed) => (
          <Loaded query={devices}>
            {(carriers) => <Writing assets={listed.entries} devices={carriers.entries} />}
          </Loaded>
        )}
      </Loaded>
    </Card>
  )
}

type Entries = EntryPage['entries']

function Writing({ assets, devices }: { assets: Entries; devices: Entries }) {
  const say = useSay(takeOutWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({
    ...{ assetId: assets[0]?.id ?? '', deviceId: '', employeeNumber: '', why: '', dueOn: '' },
  })
  const choices = (entries: Entries) =>
    entries.map(({ id, form: { nameJa, nameEn } }) => ({
      value: id,
      label: language === 'ja' ? nameJa : nameEn,
    }))
  const hand = async () => {
    if (!form.isComplete(['assetId', 'employeeNumber', 'why', 'dueOn'])) return
    const { deviceId, ...rest } = form.values
    const body = { ...rest, ...(deviceId && { deviceId }) }
    const reply = await sending.send({ method: 'POST', path: '/assurance/take-outs', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('done'))
    form.reset()
    await forget(client, '/assurance/take-outs')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void hand())}>
      <NativeSelect {...form.field('assetId')} label={say('asset')} required data={choices(assets)} />
      <NativeSelect
        {...form.field('deviceId')}
        label={say('device')}
        data={[{ value: '', label: say('noDevice') }, ...choices(devices)]}
      />
      <TextInput {...form.field('employeeNumber')} label={say('number')} required maxLength={20} />
      <TextInput {...form.field('why')} label={say('why')} required maxLength={500} />
      <DayField {...form.field('dueOn')} label={say('dueOn')} required />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('new')}
        </Button>
      </div>
    </form>
  )
}
