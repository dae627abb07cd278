/** What the records are searched by, as it is typed. */
export const fields = ['from', 'to', 'least', 'most', 'counterparty', 'department'] as const
export type Wish = Readonly<Record<(typeof fields)[number], string>>

/** A wish out of an address of this screen; anything else in it is nothing. */
export function wishIn(search: Readonly<Record<string, unknown>>): Wish {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : '')
  return {
    from: text('from'),
    to: text('to'),
    least: text('least'),
    most: text('most'),
    counterparty: text('counterparty'),
    department: text('department'),
  }
}

/** The address of the list for a wish. */
export function pathFor(wish: Wish): string {
  const search = new URLSearchParams()
  for (const name of fields) if (wish[name].trim()) search.set(name, wish[name].trim())
  const text = search.toString()
  return text ? `/records?${text}` : '/records'
}
