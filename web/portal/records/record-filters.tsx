import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { useDepartments } from '../../kit/portal/fields/use-departments.ts'
import { recordWords } from '../../words/portal-records.ts'
import { type Wish, wishIn } from './wish.ts'

/** Ranges of days and of yen, counterparty and department; asked for when the form is sent. */
export function RecordFilters(props: { wish: Wish; onWish: (wish: Wish) => void }) {
  const say = useSay(recordWords)
  const departments = useDepartments().data?.departments ?? []
  const form = useForm(props.wish)
  const clear = () => {
    const nothing = wishIn({})
    for (const name of Object.keys(nothing) as (keyof Wish)[]) form.set(name, '')
    props.onWish(nothing)
  }
  return (
    <search>
      <form
        ref={form.ref}
        className="p-card r-filters"
        noValidate
        onSubmit={submitting(() => props.onWish(form.values))}
      >
        <DayField {...form.field('from')} label={say('from')} />
        <DayField {...form.field('to')} label={say('to')} />
        <Yen form={form} name="least" />
        <Yen form={form} name="most" />
        <TextInput
          {...form.field('counterparty')}
          label={say('counterparty')}
          description={say('counterpartyHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          maxLength={100}
        />
        <NativeSelect
          {...form.field('department')}
          label={say('department')}
          data={[
            { value: '', label: say('everyDepartment') },
            ...departments.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
          ]}
        />
        <div className="p-row r-go">
          <Button type="submit">{say('search')}</Button>
          <Button variant="default" onClick={clear}>
            {say('clear')}
          </Button>
        </div>
      </form>
    </search>
  )
}

function Yen({ form, name }: { form: ReturnType<typeof useForm<keyof Wish>>; name: 'least' | 'most' }) {
  const say = useSay(recordWords)
  const { onChange, ...field } = form.field(name)
  const digits = (typed: string) => typed.normalize('NFKC').replace(/\D/g, '').slice(0, 10)
  return (
    <TextInput
      {...field}
      label={say(name)}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => onChange({ currentTarget: { value: digits(event.currentTarget.value) } })}
    />
  )
}
