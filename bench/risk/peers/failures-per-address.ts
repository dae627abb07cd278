import type { Judge } from '../attempt.ts'

/** The rule of thumb: the failures of an address within the last hour; from ten on it is blocked. */
export function failuresPerAddress(): Judge {
  const failures = new Map<string, number[]>()
  const lately = (ip: string | undefined, at: number) =>
    (failures.get(ip ?? '') ?? []).filter((time) => at - time < 3600)
  return {
    name: '≥ 10 failures per address and hour',
    score: ({ ip, at }) => lately(ip, at).length,
    learn({ ip, at, password }) {
      if (password === 'wrong') failures.set(ip ?? '', [...lately(ip, at), at])
    },
  }
}
