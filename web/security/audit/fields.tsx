/** What a fact says of itself, field by field in its own words: quoted, not translated. */
export function Fields({ fields }: { fields: Readonly<Record<string, unknown>> }) {
  const entries = Object.entries(fields)
  if (entries.length === 0) return null
  return (
    <dl className="p-facts">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <code>{textOf(value)}</code>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
