import { NativeSelect, TextInput } from '@mantine/core'
import type { EntryPage } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { takeOutWords } from '../../words/security-take-outs.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

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
  const draft = useDraft(
    { assetId: assets[0]?.id ?? '', deviceId: '', employeeNumber: '', why: '', dueOn: '' },
    {
      ...{ path: '/assurance/take-outs', shows: '/assurance/take-outs', said: say('done') },
      needed: ['assetId', 'employeeNumber', 'why', 'dueOn'],
      body: ({ deviceId, ...rest }) => ({ ...rest, ...(deviceId && { deviceId }) }),
    },
  )
  const { form } = draft
  const choices = (entries: Entries) =>
    entries.map(({ id, form: { nameJa, nameEn } }) => ({
      value: id,
      label: language === 'ja' ? nameJa : nameEn,
    }))
  return (
    <Draft draft={draft} go={say('new')} variant="default">
      <NativeSelect {...form.field('assetId')} label={say('asset')} required data={choices(assets)} />
      <NativeSelect
        {...form.field('deviceId')}
        label={say('device')}
        data={[{ value: '', label: say('noDevice') }, ...choices(devices)]}
      />
      <TextInput {...form.field('employeeNumber')} label={say('number')} required maxLength={20} />
      <TextInput {...form.field('why')} label={say('why')} required maxLength={500} />
      <DayField {...form.field('dueOn')} label={say('dueOn')} required />
    </Draft>
  )
}
