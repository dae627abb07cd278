/** What is looked for; without a time the next three hours. */
export interface Look {
  readonly airport?: string
  readonly from?: string
  readonly to?: string
}

/** The look as a query of the API. */
export function queryOf(look: Look): string {
  const query = new URLSearchParams(Object.entries(look).filter(([, value]) => value))
  return query.size > 0 ? `?${query}` : ''
}
