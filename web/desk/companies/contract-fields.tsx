import { TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import type { FieldProps } from '../../kit/portal/fields/form.ts'
import { deskWorkWords } from '../../words/desk-work.ts'

type Field = 'number' | 'from' | 'until'

/** Number and term of a contract. */
export function ContractFields(props: { field: (name: Field) => FieldProps; isRequired: boolean }) {
  const say = useSay(deskWorkWords)
  const { field, isRequired } = props
  return (
    <div className="p-narrow p-stack">
      <TextInput
        {...field('number')}
        label={say('contractNumber')}
        required={isRequired}
        autoComplete="off"
        maxLength={20}
      />
      <DayField {...field('from')} label={say('from')} required={isRequired} />
      <DayField {...field('until')} label={say('until')} />
    </div>
  )
}

/** The contract as the server wants it. */
export const contractFrom = ({ number, from, until }: Readonly<Record<Field, string>>) => ({
  ...{ number, from },
  ...(until && { until }),
})
