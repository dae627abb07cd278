import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Bodies, Form } from '#assurance/contract.ts'
import type { Reply } from '../../kit/call.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import type { Sending } from '../../kit/portal/asking/use-send.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { fieldWords } from '../../words/security-register-fields.ts'
import { blank, commonFields, type Field, formOf, typed } from './fields.ts'
import type { RegisterKind } from './kinds.ts'

interface Props {
  readonly register: RegisterKind
  /** What stands there; nothing when it is new. */
  readonly form?: Form
  readonly sending: Sending
  readonly label: string
  readonly onSend: (form: Form) => Promise<Reply<unknown>>
  readonly children?: ReactNode
}

/** An entry as it is written: what all registers ask for, and what this one asks for besides. */
export function EntryForm(props: Props) {
  const found = useGet<Bodies>('/assurance/bodies')
  return <Loaded query={found}>{({ people }) => <Writing {...props} people={people} />}</Loaded>
}

function Writing({ people, ...props }: Props & Pick<Bodies, 'people'>) {
  const say = useSay(fieldWords)
  const language = useLanguage()
  const { register, form: there, sending, label } = props
  const [first] = people
  const owner = first?.id ?? ''
  const initial = there ? typed(there, register.fields, owner) : blank(register.fields, owner)
  const form = useForm(initial)
  const all = [...commonFields, ...register.fields]
  const required = [...all.filter((field) => field.required).map(({ name }) => name), 'everyDays']
  const send = async () => {
    if (!form.isComplete(required)) return
    const reply = await props.onSend(formOf(form.values, register.fields))
    if (!reply.ok) form.blame(reply.problem)
    else if (!there) form.reset()
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void send())}>
      <div className="r-fields">
        {all.map((field) => (
          <One key={field.name} field={field} form={form} />
        ))}
        <NativeSelect
          {...form.field('owner')}
          label={say('owner')}
          data={people.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <TextInput {...form.field('everyDays')} label={say('everyDays')} required inputMode="numeric" />
      </div>
      {props.children}
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {label}
        </Button>
      </div>
    </form>
  )
}

type Typing = ReturnType<typeof useForm<string>>

function One({ field, form }: { field: Field; form: Typing }) {
  const say = useSay(fieldWords)
  const { name, kind } = field
  const bound = form.field(name)
  const props = { ...bound, label: say(name), required: field.required ?? false }
  if (kind === 'day') return <DayField {...props} />
  if (kind === 'lines') return <Textarea {...props} maxLength={2000} autosize minRows={2} />
  if (kind === 'yes')
    return (
      <Checkbox
        name={name}
        label={props.label}
        checked={bound.value === 'true'}
        onChange={(event) => form.set(name, String(event.currentTarget.checked))}
      />
    )
  if (typeof kind === 'object')
    return <NativeSelect {...props} data={kind.map((value) => ({ value, label: say(value) }))} />
  return (
    <TextInput
      {...props}
      maxLength={kind === 'names' ? 1000 : 300}
      inputMode={kind === 'number' ? 'numeric' : 'text'}
      autoComplete="off"
    />
  )
}
