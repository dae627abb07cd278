import { ActionIcon, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { kitWords } from '../../../words/kit.ts'
import { dayIn } from '../../day.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { monthIn } from '../../notices/month.ts'
import { CalendarIcon } from '../icons.tsx'
import { fromJapanInput } from '../japan-input.ts'
import { when } from '../when.ts'
import type { FieldProps } from './form.ts'
import { isKept, type Kept, later, readTyped, written } from './typed-day.ts'

interface Props extends Partial<FieldProps> {
  readonly value: string
  readonly onChange: FieldProps['onChange']
  readonly label: string
  /** Said while no day is chosen. */
  readonly hint?: string
  readonly min?: string
  readonly required?: boolean
  readonly className?: string
}

/** A day, typed as the page's language writes it or chosen from the browser's calendar; with its weekday below. */
export function DayField(props: Props) {
  const language = useLanguage()
  const { value, hint } = props
  return <Dated {...props} kind="day" told={isKept('day', value) ? dayIn(language, value) : hint} />
}

/** A moment in Japan, in the same way. */
export function MomentField(props: Props) {
  const language = useLanguage()
  const { value, hint } = props
  const told = isKept('moment', value) ? when(fromJapanInput(value), language) : hint
  return <Dated {...props} kind="moment" told={told} />
}

/** A month, in the same way; without a calendar where the browser has none for months. */
export function MonthField(props: Props) {
  const language = useLanguage()
  const { value, hint } = props
  return <Dated {...props} kind="month" told={isKept('month', value) ? monthIn(language, value) : hint} />
}

const order: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description']

// The browser's own field writes a day as the device is set, not as the page speaks. So the text is ours; the calendar that
// opens is the browser's, with its keys and its reading aloud.
function Dated({ kind, told, min, hint: _, ...props }: Props & { kind: Kept; told: ReactNode }) {
  const say = useSay(kitWords)
  const language = useLanguage()
  const [typed, setTyped] = useState<string>()
  const { value, onChange } = props
  const give = (next: string) => onChange({ currentTarget: { value: next } })
  const unread = typed === undefined && value !== '' && !isKept(kind, value)
  const step = (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (!steps || !isKept(kind, value)) return
    event.preventDefault()
    setTyped(undefined)
    give(later(kind, value, steps))
  }
  return (
    <TextInput
      {...props}
      value={typed ?? written(language, kind, value)}
      error={props.error ?? (unread && say(`unread-${kind}`))}
      placeholder={say(`as-${kind}`)}
      autoComplete="off"
      description={told}
      inputWrapperOrder={order}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text)
        give(readTyped(kind, text) ?? text)
      }}
      onBlur={() => setTyped(undefined)}
      onKeyDown={step}
      rightSectionWidth="2.75rem"
      rightSection={
        isChoosable(kind) && (
          <Calendar {...{ kind, min }} value={isKept(kind, value) ? value : ''} onChosen={give} />
        )
      }
    />
  )
}

const natives = { month: 'month', day: 'date', moment: 'datetime-local' } as const

/** Whether the browser has a calendar for it; without one it makes a text field of it. */
function isChoosable(kind: Kept): boolean {
  const native = document.createElement('input')
  native.type = natives[kind]
  return native.type === natives[kind]
}

interface Choosing {
  readonly kind: Kept
  readonly value: string
  readonly min: string | undefined
  readonly onChosen: (value: string) => void
}

/** The browser's calendar behind a button: its own field is there for that alone. */
function Calendar({ kind, value, min, onChosen }: Choosing) {
  const say = useSay(kitWords)
  const native = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={native}
        className="p-native-day"
        type={natives[kind]}
        {...{ value, min }}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => onChosen(currentTarget.value)}
      />
      <ActionIcon
        variant="subtle"
        size="2.25rem"
        aria-label={say('calendar')}
        onClick={() => native.current?.showPicker()}
      >
        <CalendarIcon />
      </ActionIcon>
    </>
  )
}
