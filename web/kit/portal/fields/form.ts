import { type FormEvent, useEffect, useRef, useState } from 'react'
import { faultWords } from '../../../words/portal-faults.ts'
import type { Problem } from '../../call.ts'
import { useSay } from '../../language.tsx'
import { detailOf } from '../asking/ask.ts'
import { fieldMeantBy } from './field-meant.ts'

/** What every text field of the kit is given. */
export interface FieldProps {
  readonly name: string
  readonly value: string
  readonly error: string | undefined
  /** Given along, because a field of several parts (the password's with its eye) marks only its frame. */
  readonly 'aria-invalid': true | undefined
  onChange(event: { currentTarget: { value: string } }): void
}

const marked = ':is(input, select)[aria-invalid="true"], [data-fault]'

/** A form over flat text values; a value's name is the path the server names in its faults. */
export function useForm<Name extends string>(initial: Readonly<Record<Name, string>>) {
  const say = useSay(faultWords)
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [shown, setShown] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  // Once the fields show their faults, however long the answer took; the first of them takes the focus.
  useEffect(() => {
    if (shown > 0) form.current?.querySelector<HTMLElement>(marked)?.focus()
  }, [shown])

  const set = (name: Name, value: string) => {
    setValues((before) => ({ ...before, [name]: value }))
    setErrors(({ [name]: _mended, ...others }) => others)
  }
  const show = (faults: Readonly<Record<string, string>>) => {
    setErrors(faults)
    setShown((times) => times + 1)
  }

  return {
    ref: form,
    values,
    errors,
    set,
    show,
    reset: () => setValues(initial),
    field: (name: Name): FieldProps => ({
      name,
      value: values[name],
      error: errors[name],
      'aria-invalid': errors[name] ? true : undefined,
      onChange: (event) => set(name, event.currentTarget.value),
    }),
    /** Marks the required fields that are empty; true when there are none. */
    isComplete(required: readonly Name[]): boolean {
      const empty = required.filter((name) => !values[name].trim())
      show(Object.fromEntries(empty.map((name) => [name, say(isChosen(name) ? 'choose' : 'missing')])))
      return empty.length === 0
    },
    /** Marks the fields the server named, or the one its refusal speaks of. */
    blame(problem: Problem): void {
      const tell = (id: string) => (id in faultWords.ja ? say(id as keyof typeof faultWords.ja) : id)
      const meant = fieldMeantBy(problem.refusal)
      show({ ...(meant && meant in values && { [meant]: problem.title }), ...faultsOf(problem, tell) })
    },
  }
}

/** Fields that hold ids are chosen from a list, not typed. */
const isChosen = (name: string) => /Ids?$/.test(name)

/** The faults a problem document lists, by field; `tell` turns the ids among the messages into sentences. */
export function faultsOf(problem: Problem, tell: (message: string) => string): Record<string, string> {
  const listed = detailOf(problem, 'faults')
  if (!Array.isArray(listed)) return {}
  const faults: Record<string, string> = {}
  for (const { field, message } of listed as { field?: unknown; message?: unknown }[])
    if (typeof field === 'string') faults[field] ??= tell(String(message ?? ''))
  return faults
}

/** Submits without leaving the page. */
export const submitting = (work: () => void) => (event: FormEvent) => {
  event.preventDefault()
  work()
}
