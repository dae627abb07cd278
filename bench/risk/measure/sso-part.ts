import type { Judge } from '../attempt.ts'
import { oursUnbounded } from '../ours.ts'
import { auth0Like } from '../peers/auth0-like.ts'
import { freeman } from '../peers/freeman.ts'
import { keycloakLike } from '../peers/keycloak-like.ts'
import { oktaLike } from '../peers/okta-like.ts'
import { random } from '../peers/random.ts'
import { knobs } from '../worlds/sso/knobs.ts'
import { ssoWorld } from '../worlds/sso/sso.ts'
import { aucOf, type Figures, quantileOf } from './figures.ts'
import { played, type Row, type Scores } from './t1.ts'
import { medianAsked, thresholdFor } from './t1-table.ts'

const size = { people: 6000, takeovers: 300, strangers: false }
/** The rate our engine is set to while it runs: without devices, only codes can teach it. */
const budget = 0.05

export const rows: readonly Row[] = ['naive', 'vpn', 'targeted', 'takeover']
export const shares: Readonly<Record<Row, readonly number[]>> = {
  naive: [0.98, 0.99, 0.995, 0.999],
  vpn: [0.98, 0.99, 0.995, 0.999],
  targeted: [0.98, 0.99, 0.995, 0.999],
  takeover: [0.7816, 0.8276, 0.9, 0.9425],
}

/** All figures of one world that resembles single sign-on: no devices, only lines and browsers. */
export function singleSignOnFigures(seed: string): Figures {
  const world = ssoWorld(seed, size)
  const judges: Judge[] = [
    oursUnbounded(budget),
    freeman(),
    oktaLike(),
    auth0Like(),
    keycloakLike(),
    random(seed),
  ]
  return Object.assign(
    {},
    ...judges.map((judge) => named(`sso/${judge.name}`, figuresOf(played(seed, world, judge, knobs)))),
  )
}

const named = (prefix: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}/${name}`, value]))

function figuresOf({ people, attackers }: Scores): Figures {
  const own = [...people.values()]
  const later = own.flatMap((scores) => scores.slice(1))
  const atOne = quantileOf(later, 0.99)
  const figures: Figures = {}
  for (const by of rows) {
    figures[`${by} recall at 1 %`] =
      attackers[by].filter((score) => score >= atOne).length / attackers[by].length
    figures[`${by} AUC`] = aucOf(attackers[by], later)
    for (const share of shares[by]) {
      const threshold = thresholdFor(attackers[by], share)
      figures[`${by} mean at ${share}`] = later.filter((score) => score >= threshold).length / later.length
      for (const after of [2, 5, 12, 39])
        figures[`${by} median after ${after} at ${share}`] = medianAsked(own, after, threshold)
    }
  }
  return figures
}
