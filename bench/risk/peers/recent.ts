/** The last so many values of each kind that an account succeeded with. */
export function recent() {
  const kept = new Map<string, unknown[]>()
  return {
    /** Whether the account never had this value among its last ones. A value that is absent counts as new. */
    isNew: (account: string, kind: string, value: unknown) =>
      value === undefined || !kept.get(`${kind} ${account}`)?.includes(value),
    has: (account: string, kind: string) => kept.has(`${kind} ${account}`),
    last: (account: string, kind: string) => kept.get(`${kind} ${account}`)?.at(-1),
    keep(account: string, kind: string, value: unknown, most = 20): void {
      const key = `${kind} ${account}`
      const values = kept.get(key) ?? []
      kept.set(key, values)
      values.push(value)
      if (values.length > most) values.shift()
    },
  }
}

/** Whether somebody cannot have come so far: another country within four hours. */
export const isTooFar = (before: unknown, country: string | undefined, hours: number) =>
  before !== undefined && before !== country && hours < 4
