import { Button, NativeSelect } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { MomentField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../kit/portal/japan-input.ts'
import { Card } from '../../kit/portal/page.tsx'
import { whereaboutsWords } from '../../words/whereabouts.ts'
import { useAirports } from '../trips/use-airports.ts'
import type { Look } from './look.ts'

/** The place and the time to look at; both may be left out. */
export function LookForm(props: { look: Look; onLook: (look: Look) => void }) {
  const say = useSay(whereaboutsWords)
  const { choices } = useAirports()
  const form = useForm({ airport: '', from: '', to: '' })
  const look = () => {
    const { airport, from, to } = form.values
    props.onLook({
      ...(airport && { airport }),
      ...(from && { from: fromJapanInput(from) }),
      ...(to && { to: fromJapanInput(to) }),
    })
  }
  return (
    <Card title={say('look')} hint={say('lookHint')}>
      <form ref={form.ref} noValidate className="p-stack" onSubmit={submitting(look)}>
        <div className="w-fields">
          <NativeSelect
            {...form.field('airport')}
            label={say('airport')}
            data={[{ value: '', label: say('everywhere') }, ...choices]}
          />
          <MomentField {...form.field('from')} label={say('from')} />
          <MomentField {...form.field('to')} label={say('to')} />
        </div>
        <div className="p-row">
          <Button type="submit">{say('look')}</Button>
        </div>
      </form>
    </Card>
  )
}
