import { Facts } from '../../kit/portal/page.tsx'

/** What a fact says of itself, field by field in its own words. */
export function Fields({ fields }: { fields: Readonly<Record<string, unknown>> }) {
  const entries = Object.entries(fields)
  if (entries.length === 0) return null
  return <Facts facts={entries.map(([name, value]) => [name, <code key={name}>{textOf(value)}</code>])} />
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
