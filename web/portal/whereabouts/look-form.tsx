import { Button, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../kit/portal/japan-input.ts'
import { Card } from '../../kit/portal/page.tsx'
import { whereaboutsWords } from '../../words/whereabouts.ts'
import type { Look } from './look.ts'

/** The place and the time to look at; both may be left out. */
export function LookForm(props: { look: Look; onLook: (look: Look) => void }) {
  const say = useSay(whereaboutsWords)
  const form = useForm({ airport: '', from: '', to: '' })
  const look = () => {
    const { airport, from, to } = form.values
    const code = airport.trim().toUpperCase()
    if (code !== '' && !/^[A-Z]{3}$/.test(code)) return form.show({ airport: say('airportCode') })
    props.onLook({
      ...(code && { airport: code }),
      ...(from && { from: fromJapanInput(from) }),
      ...(to && { to: fromJapanInput(to) }),
    })
  }
  return (
    <Card title={say('look')} hint={say('lookHint')}>
      <form ref={form.ref} noValidate className="p-stack" onSubmit={submitting(look)}>
        <div className="w-fields">
          <TextInput
            {...form.field('airport')}
            label={say('airport')}
            description={say('airportHint')}
            maxLength={3}
          />
          <TextInput {...form.field('from')} type="datetime-local" label={say('from')} />
          <TextInput {...form.field('to')} type="datetime-local" label={say('to')} />
        </div>
        <div className="p-row">
          <Button type="submit">{say('look')}</Button>
        </div>
      </form>
    </Card>
  )
}
