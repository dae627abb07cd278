import type { Form } from './contract.ts'

/** A field of an entry that says something else than before. */
export interface Difference {
  name: string
  before: string
  after: string
}

/** The fields in which two writings of an entry differ, in words. */
export function differences(before: Form, after: Form): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .map((name) => ({ name, before: written(before[name]), after: written(after[name]) }))
    .filter((field) => field.before !== field.after)
}

const written = (value: unknown): string =>
  value === undefined || value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value)
