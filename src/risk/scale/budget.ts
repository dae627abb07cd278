/** Above how many times the share aimed at a company is eased, by how much a code does it, and how far it may go. */
export const budget = { times: 1.2, step: 0.5, most: 3 } as const

/** A sign-in that was proved: its score, from which score on was asked then, and which share of all is aimed at. */
export interface Proved {
  readonly score: number
  readonly askAt: number
  readonly rate: number
}

/**
 * By how much a company's scores are eased after a proved sign-in: a code more than the share raises it, each sign-in without one
 * lowers it a little, so it settles where the company is asked no more than the share, and at nothing where it is asked less.
 * What fails proves nothing and is never counted; so no attack eases the company it is made on.
 */
export function eased(ease: number, { score, askAt, rate }: Proved): number {
  const asked = score - ease >= askAt ? 1 : 0
  return Math.min(budget.most, Math.max(0, ease + budget.step * (asked - budget.times * rate)))
}
