import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { serverWords } from '../../words/security-servers.ts'

const fields = ['name', 'host', 'owner', 'everyDays', 'vendor', 'product', 'version'] as const
const needed = ['name', 'host', 'owner', 'everyDays'] as const

/** Lists a server the public can reach, with the product it is held against advisories by. */
export function NewServer() {
  const say = useSay(serverWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({
    ...{ name: '', host: '', owner: '', everyDays: '365', vendor: '', product: '', version: '' },
  })
  const add = async () => {
    if (!form.isComplete(needed)) return
    const { vendor, product, version, everyDays, ...rest } = form.values
    const products = product.trim() ? [{ vendor, product, version }] : []
    const body = { ...rest, everyDays: Number(everyDays), products }
    const reply = await sending.send({ method: 'POST', path: '/watch/servers', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('added'))
    form.reset()
    await forget(client, '/watch/servers')
  }
  return (
    <Card title={say('add')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void add())}>
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
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('addGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
