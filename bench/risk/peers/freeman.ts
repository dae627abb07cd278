import type { Attempt, Judge } from '../attempt.ts'

// The weights of the reference implementation: each feature is a ladder from the exact value to the coarse one.
const ladders = {
  ip: [0.6, 0.3, 0.1],
  agent: [0.5386653840551359, 0.2680451498625666, 0.18818295100109536, 0.0051065150812021525],
} as const

interface Seen {
  logins: number
  readonly values: Map<string, number>
}

/**
 * Freeman et al. (NDSS 2016) without attack data, in the form in which its public reference implementation computes it:
 * Π global/local · (1/|U|)/(N_u/N). History are successful sign-ins; without any, there is no score, which asks for a code.
 */
export function freeman(): Judge {
  const all = empty()
  const people = new Map<string, Seen>()
  return {
    name: 'Freeman',
    score(attempt) {
      const own = people.get(attempt.account)
      if (!own) return Number.POSITIVE_INFINITY
      const ladder = rungsOf(attempt)
      const prior = 1 / people.size / (own.logins / all.logins)
      return ratio(ladder.ip, ladders.ip, all, own) * ratio(ladder.agent, ladders.agent, all, own) * prior
    },
    learn(attempt, outcome) {
      if (!outcome.success || attempt.operation) return
      const own = people.get(attempt.account) ?? empty()
      people.set(attempt.account, own)
      const { ip, agent } = rungsOf(attempt)
      for (const seen of [all, own]) {
        seen.logins += 1
        for (const rung of [...ip, ...agent]) seen.values.set(rung, (seen.values.get(rung) ?? 0) + 1)
      }
    },
  }
}

const empty = (): Seen => ({ logins: 0, values: new Map() })

const rungsOf = ({ ip, asn, country, agent }: Attempt) => ({
  ip: [`i${ip}`, `a${asn}`, `c${country}`],
  agent: [`s${agent?.string}`, `b${agent?.browser}`, `o${agent?.os}`, `d${agent?.device}`],
})

function ratio(rungs: readonly string[], weights: readonly number[], all: Seen, own: Seen): number {
  const global = rungs.reduce((sum, rung, n) => sum + (weights[n] ?? 0) * globalShare(rung, n, all), 0)
  const local = rungs.reduce(
    (sum, rung, n) => sum + ((weights[n] ?? 0) * (own.values.get(rung) ?? 0)) / own.logins,
    0,
  )
  // What the account never had in any form counts as a quarter of what is usual: so an unseen feature is a factor of four.
  return local === 0 ? 4 : global / local
}

/** Only the exact value is smoothed: one that nobody had yet counts as one among all and itself. */
function globalShare(rung: string, level: number, all: Seen): number {
  const seen = all.values.get(rung) ?? 0
  if (seen === 0 && level === 0) return 1 / (all.logins + 1)
  return seen / all.logins
}
