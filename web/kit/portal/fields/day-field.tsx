import { TextInput } from '@mantine/core'
import { dayIn } from '../../day.ts'
import { useLanguage } from '../../language.tsx'
import { fromJapanInput } from '../japan-input.ts'
import { when } from '../when.ts'
import type { FieldProps } from './form.ts'

interface Props extends Partial<FieldProps> {
  readonly value: string
  readonly onChange: FieldProps['onChange']
  readonly label: string
  /** Said while no day is chosen. */
  readonly hint?: string
  readonly min?: string
  readonly required?: boolean
}

/**
 * A day by the browser's own calendar. How that writes a day follows the browser and names no weekday, so the day stands
 * below once more, as every screen writes it.
 */
export function DayField({ hint, ...field }: Props) {
  const language = useLanguage()
  const isDay = /^\d{4}-\d\d-\d\d$/.test(field.value)
  return <Told {...field} type="date" told={isDay ? dayIn(language, field.value) : hint} />
}

/** A moment in Japan, told below in the same way. */
export function MomentField({ hint, ...field }: Props) {
  const language = useLanguage()
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(field.value)
  return (
    <Told
      {...field}
      type="datetime-local"
      told={isMoment ? when(fromJapanInput(field.value), language) : hint}
    />
  )
}

const order: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description']

function Told(props: Omit<Props, 'hint'> & { type: 'date' | 'datetime-local'; told: string | undefined }) {
  const { told, ...field } = props
  return <TextInput {...field} description={told} inputWrapperOrder={order} />
}
