import { z } from 'zod'
import { type IncidentFacts, roles } from './law/facts.ts'
import { regimes, triggers } from './law/rule.ts'

export type { Regime } from './law/rule.ts'
export { regimes, roles, triggers }

const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })
const perhaps = z.boolean().optional()

/** What is known of an incident; what is left out is not known yet. */
const IncidentFactsShape = z.strictObject({
  isSuspectedOnly: z.boolean(),
  sensitiveData: perhaps,
  financialHarm: perhaps,
  improperPurpose: perhaps,
  persons: z.int().min(0).max(100_000_000).optional(),
  isStronglyEncrypted: z.boolean(),
  isStillBeingAcquired: z.boolean(),
  role: z.enum(roles),
})
export type FactsView = z.infer<typeof IncidentFactsShape>

/** Something was learned of an incident, or what was noted is corrected. `seen` is the newest that the person had before him. */
export const FactsNoted = z.strictObject({
  seen: z.int().min(0),
  kind: z.enum(['learned', 'corrected']),
  knownAt: instant,
  facts: IncidentFactsShape,
})
export type FactsNoted = z.infer<typeof FactsNoted>

/** The steps a clock asks for. */
export const steps = ['preliminary', 'final', 'persons'] as const
export type Step = (typeof steps)[number]

/** That a step was done. */
export const StepDone = z.strictObject({
  doneAt: instant,
  reference: z.string().trim().min(1).max(500),
})
export type StepDone = z.infer<typeof StepDone>

const Done = z.strictObject({ doneAt: z.iso.datetime(), reference: z.string(), isLate: z.boolean() })

/** One clock as it is shown. */
export const ClockView = z.strictObject({
  regime: z.enum(regimes),
  number: z.int(),
  ruleVersion: z.string(),
  triggers: z.array(z.enum(triggers)),
  knownOn: day,
  preliminaryTarget: day,
  preliminaryDue: day,
  /** Missing while the holidays it hangs on are not announced. */
  finalDue: day.optional(),
  finalNotBefore: day,
  startedBy: z.int(),
  endedBy: z.int().optional(),
  done: z.strictObject({ preliminary: Done.optional(), final: Done.optional(), persons: Done.optional() }),
})
export type ClockView = z.infer<typeof ClockView>

/** How an incident stands under one law. */
const RegimeView = z.strictObject({
  regime: z.enum(regimes),
  answer: z.enum(['not-configured', 'no-version', 'no-facts', 'no-duty', 'not-known', 'duty']),
  why: z.enum(['strongly-encrypted', 'principal-was-told', 'nobody-concerned', 'no-trigger']).optional(),
  missing: z.array(z.enum(triggers)),
  addressee: z.string().optional(),
  ruleVersion: z.string().optional(),
  /** Missing until counsel has read this version. */
  confirmed: z.strictObject({ counsel: z.string(), on: day }).optional(),
})
export type RegimeView = z.infer<typeof RegimeView>

/** What is known of an incident, what each law asks, and by when. */
export const IncidentClocks = z.strictObject({
  newest: z.int(),
  regimes: z.array(RegimeView),
  clocks: z.array(ClockView),
  history: z.array(
    z.strictObject({
      number: z.int(),
      kind: z.enum(['learned', 'corrected']),
      knownAt: z.iso.datetime(),
      notedAt: z.iso.datetime(),
      facts: IncidentFactsShape,
    }),
  ),
})
export type IncidentClocks = z.infer<typeof IncidentClocks>

/** The laws with what the operator has settled about each. */
export const Laws = z.strictObject({
  laws: z.array(
    z.strictObject({
      regime: z.enum(regimes),
      addressee: z.string().optional(),
      /** None: not configured, and nothing is judged. */
      versions: z.array(
        z.strictObject({
          version: z.string(),
          from: day,
          confirmed: z.strictObject({ counsel: z.string(), on: day }).optional(),
        }),
      ),
    }),
  ),
})
export type Laws = z.infer<typeof Laws>

/** To whom is reported under a law. */
export const Addressee = z.strictObject({ addressee: z.string().trim().min(1).max(200) })

/** Which counsel has read a version, and when. */
export const Confirmation = z.strictObject({ counsel: z.string().trim().min(1).max(200), on: day })
export type Confirmation = z.infer<typeof Confirmation>

/** Facts as the rules want them: what is missing is there, and undefined. */
export const factsOf = (view: FactsView): IncidentFacts => ({
  ...view,
  sensitiveData: view.sensitiveData,
  financialHarm: view.financialHarm,
  improperPurpose: view.improperPurpose,
  persons: view.persons,
})
