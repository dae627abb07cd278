import type { Attempt, Judge } from '../attempt.ts'

const halfLife = 12 * 3600
/** Guesses of a password this many others were guessed with lately count fivefold. */
const popularFrom = 44

/**
 * StopGuessing as its authors describe it: each address has a block score that halves in twelve hours. A wrong password adds 1, an
 * account that does not exist 2, five times that for a popular password; the same wrong password again adds nothing; success takes 30 off,
 * a known device makes it nothing. Blocked above 50 for popular guesses, above 5 000 otherwise: the score is the share of that limit.
 */
export function stopGuessing(): Judge {
  const scores = new Map<string, { sum: number; at: number }>()
  const guessed = new Map<number, number>()
  const pairs = new Set<string>()
  const devices = new Set<string>()
  const isPopular = ({ fingerprint }: Attempt) =>
    fingerprint !== undefined && (guessed.get(fingerprint) ?? 0) >= popularFrom
  const sumOf = ({ ip, at }: Attempt) => {
    const { sum, at: before } = scores.get(ip ?? '') ?? { sum: 0, at }
    return sum * 0.5 ** ((at - before) / halfLife)
  }
  return {
    name: 'StopGuessing',
    score(attempt) {
      if (devices.has(`${attempt.account} ${attempt.cookie?.id}`)) return 0
      return sumOf(attempt) / (isPopular(attempt) ? 50 : 5000)
    },
    learn(attempt, { success, issued }) {
      const { account, ip, at, fingerprint, password, exists } = attempt
      const id = attempt.cookie?.id ?? issued?.id
      if (success && id) devices.add(`${account} ${id}`)
      const set = (sum: number) => scores.set(ip ?? '', { sum: Math.max(0, sum), at })
      if (success) return void set(sumOf(attempt) - 30)
      const pair = `${account} ${fingerprint}`
      if (password === 'right' || pairs.has(pair)) return
      pairs.add(pair)
      if (fingerprint !== undefined) guessed.set(fingerprint, (guessed.get(fingerprint) ?? 0) + 1)
      set(sumOf(attempt) + (exists ? 1 : 2) * (isPopular(attempt) ? 5 : 1))
    },
  }
}
