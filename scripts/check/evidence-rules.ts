import { createHash } from 'node:crypto'
import { type ComputedRule, queryOf } from '../../src/assurance/evidence/rules/rule.ts'

/** By rule and version, the fingerprint of what it asks: `docs/evidence-rules.json`. */
export type Recorded = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Rules that ask something else than their version did before; houses that were started with it would stand still. */
export function ruleFaults(rules: readonly ComputedRule[], recorded: Recorded): string[] {
  return rules.flatMap((rule) => {
    const { id, version } = rule
    const known = recorded[id]?.[version]
    if (known === undefined)
      return [`docs/evidence-rules.json lacks ${id}, version ${version}: run npm run docs.`]
    if (known === fingerprintOf(rule)) return []
    return [`The evidence rule ${id} was changed without a new version: raise it to ${version + 1}.`]
  })
}

/** The record with the versions that are new in it; of one that stands there nothing is changed. */
export function recordedWith(rules: readonly ComputedRule[], recorded: Recorded): Recorded {
  const all: Record<string, Record<string, string>> = {}
  for (const [id, versions] of Object.entries(recorded)) all[id] = { ...versions }
  for (const rule of rules) {
    all[rule.id] = { [rule.version]: fingerprintOf(rule), ...all[rule.id] }
  }
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Of everything that a house compares when it starts (`ship-rules.ts`). */
function fingerprintOf(rule: ComputedRule): string {
  const { measure, threshold, days, isAsOf } = rule
  const { text, params } = queryOf(rule)
  const asked = [text, params, sorted(measure), sorted(threshold), days, isAsOf]
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 22)
}

const sorted = (one: object) => Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))
