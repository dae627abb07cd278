import type { Form } from '#assurance/contract.ts'
import type { PlainId } from '../../words/say.ts'
import type { fieldWords } from '../../words/security-register-fields.ts'

type FieldWord = PlainId<typeof fieldWords>

/** How a field of a register is typed. */
export type FieldKind = 'line' | 'lines' | 'day' | 'number' | 'names' | 'yes' | readonly FieldWord[]

/** A field that only one register has. */
export interface Field {
  readonly name: FieldWord
  readonly kind: FieldKind
  readonly required?: true
}

/** What every entry is asked for first. */
export const commonFields: readonly Field[] = [
  { name: 'nameJa', kind: 'line', required: true },
  { name: 'nameEn', kind: 'line', required: true },
]

/** What is typed before anything is. */
export const blank = (fields: readonly Field[], owner: string): Record<string, string> => ({
  ...Object.fromEntries(
    [...commonFields, ...fields].map(({ name, kind }) => [name, Array.isArray(kind) ? (kind[0] ?? '') : '']),
  ),
  ...{ owner, everyDays: '365' },
})

/** An entry as it is typed. */
export const typed = (form: Form, fields: readonly Field[], owner: string): Record<string, string> => ({
  ...blank(fields, owner),
  ...Object.fromEntries(Object.entries(form).map(([name, value]) => [name, writtenOf(value)])),
})

/** What was typed as the server takes it; what was left empty is left out. */
export function formOf(values: Readonly<Record<string, string>>, fields: readonly Field[]): Form {
  const all: readonly Field[] = [...commonFields, ...fields]
  const own = all.flatMap(({ name, kind }): [string, unknown][] => {
    const text = values[name]?.trim() ?? ''
    if (kind === 'yes') return [[name, text === 'true']]
    if (kind === 'names') return [[name, namesOf(text)]]
    return text === '' ? [] : [[name, kind === 'number' ? Number(text) : text]]
  })
  return {
    ...{ nameJa: '', nameEn: '', owner: values.owner ?? '', everyDays: Number(values.everyDays) },
    ...Object.fromEntries(own),
  }
}

const namesOf = (text: string) =>
  text
    .split(/[,、\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const writtenOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))
