import { TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { serverWords } from '../../words/security-servers.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

const fields = ['name', 'host', 'owner', 'everyDays', 'vendor', 'product', 'version'] as const
const needed = ['name', 'host', 'owner', 'everyDays'] as const

/** Lists a server the public can reach, with the product it is held against advisories by. */
export function NewServer() {
  const say = useSay(serverWords)
  const draft = useDraft(
    { name: '', host: '', owner: '', everyDays: '365', vendor: '', product: '', version: '' },
    {
      ...{ path: '/watch/servers', shows: '/watch/servers', said: say('added'), needed },
      body: ({ vendor, product, version, everyDays, ...rest }) => ({
        ...{ ...rest, everyDays: Number(everyDays) },
        products: product.trim() ? [{ vendor, product, version }] : [],
      }),
    },
  )
  const { form } = draft
  return (
    <Card title={say('add')}>
      <Draft draft={draft} go={say('addGo')} variant="default">
        {fields.map((name) => (
          <TextInput
            key={name}
            {...form.field(name)}
            label={say(name === 'everyDays' ? 'every' : name)}
            required={needed.some((one) => one === name)}
            maxLength={name === 'host' ? 253 : 100}
            inputMode={name === 'everyDays' ? 'numeric' : 'text'}
            autoComplete="off"
          />
        ))}
      </Draft>
    </Card>
  )
}
