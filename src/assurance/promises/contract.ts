import { z } from 'zod'
import { ProofState, states } from '../evidence/contract.ts'

/** What is promised, by what it is: told of the past, or kept from now on. */
export const commitmentKinds = ['history', 'apology', 'priority', 'preamble', 'policy', 'measure'] as const
export type CommitmentKind = (typeof commitmentKinds)[number]

/** The five things safety measures prevent, by name (S2-22). */
export const threats = ['unauthorised-access', 'loss', 'destruction', 'falsification', 'leakage'] as const
export type Threat = (typeof threats)[number]

const both = z.strictObject({ ja: z.string(), en: z.string() })

/** A promise in the words that hold. */
export const CommitmentView = z.strictObject({
  id: z.string(),
  kind: z.enum(commitmentKinds),
  number: z.int(),
  version: z.int(),
  month: z.string().optional(),
  title: both,
  text: both,
  publishedAt: z.iso.datetime(),
})
export type CommitmentView = z.infer<typeof CommitmentView>

const Words = z.string().trim().min(1).max(4000)

/** Other words for a promise. `seen` is the version the person had before him. */
export const NewWords = z.strictObject({
  seen: z.int().min(1),
  title: z.strictObject({ ja: Words.max(300), en: Words.max(300) }),
  text: z.strictObject({ ja: Words, en: Words }),
})
export type NewWords = z.infer<typeof NewWords>

/** A control with what it answers to and how its proof stands. */
export const ControlView = z.strictObject({
  id: z.string(),
  title: both,
  text: both,
  unit: both,
  accountable: both,
  threats: z.array(z.enum(threats)),
  carries: z.array(z.string()),
  maps: z.array(
    z.strictObject({
      library: z.string(),
      frame: z.boolean(),
      title: both,
      clause: z.string().optional(),
      whyNot: z.string().optional(),
    }),
  ),
  state: z.enum(states),
  proofs: z.array(ProofState),
})
export type ControlView = z.infer<typeof ControlView>

/** Every promise at a glance. */
export const PromiseWall = z.strictObject({
  at: z.iso.datetime(),
  promises: z.array(
    CommitmentView.extend({
      owner: both.optional(),
      state: z.enum(states),
      controls: z.array(z.string()),
    }),
  ),
  controls: z.array(ControlView),
})
export type PromiseWall = z.infer<typeof PromiseWall>
