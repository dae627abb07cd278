import { isTime } from './answer.ts'
import type { Try } from './kinds.ts'
import { lots, probesOf, type Tried } from './probes.ts'
import { type Auc, guessed, type Probe } from './stumps.ts'

/** Something somebody outside would like to know, and the tries by which he might. */
export interface Question {
  readonly asks: string
  readonly probes: readonly Probe[]
}

/**
 * What nobody may find out: whether an account exists, whether a refused password was right, whether this browser was ever let in
 * to it, why a code was asked.
 */
export function questionsOf(tried: readonly Tried[]): Question[] {
  const labels = (question: Try['question']) => [
    ...new Set(tried.filter((one) => one.question === question).map(({ label }) => label)),
  ]
  const whys = (['sign-in asked', 'operation asked'] as const).flatMap((question) =>
    labels(question).map((why) => ({
      asks: `${question}: ${why}?`,
      probes: probesOf(tried, question, (label) => label === why),
    })),
  )
  return [
    {
      asks: 'sign-in refused: does the account exist?',
      probes: probesOf(tried, 'sign-in refused', (label) => label !== 'unknown'),
    },
    {
      asks: 'sign-in refused: was the password right?',
      probes: probesOf(tried, 'sign-in refused', (label) => label.endsWith(', right')),
    },
    {
      asks: 'sign-in refused: was he here with this browser?',
      probes: probesOf(tried, 'sign-in refused', (label) => label.startsWith('known here')),
    },
    ...whys.map(({ asks, probes }) => ({ asks, probes })),
  ]
}

/** The same probes with only what is read, or only what is timed. */
export const only = (probes: readonly Probe[], what: 'read' | 'timed'): Probe[] =>
  probes.map((probe) => ({
    ...probe,
    seen: Object.fromEntries(
      Object.entries(probe.seen).filter(([name]) => isTime(name) === (what === 'timed')),
    ),
  }))

/** The same probes as if the house gave the answer away by so much: a byte, or some milliseconds. */
export const leaking = (probes: readonly Probe[], of: 'bytes' | 'ms', amount: number): Probe[] =>
  probes.map((probe) => ({
    ...probe,
    seen: Object.fromEntries(
      Object.entries(probe.seen).map(([name, value]) => [
        name,
        probe.is && (of === 'ms' ? isTime(name) : name === of) ? value + amount : value,
      ]),
    ),
  }))

/** What so many guesses find where there is nothing to find: the same probes, the answers dealt anew among the accounts. */
export function byLot(probes: readonly Probe[], times: number): { auc: number; spread: number } {
  const next = lots()
  const groups = [...new Map(probes.map(({ group, is }) => [group, is]))]
  const aucs = Array.from({ length: times }, () => {
    const dealt = groups.map(([group]) => ({ group, at: next() })).toSorted((a, b) => a.at - b.at)
    const is = new Map(dealt.map(({ group }, n) => [group, groups[n]?.[1] === true]))
    return guessed(probes.map((probe) => ({ ...probe, is: is.get(probe.group) === true }))).auc
  })
  const auc = aucs.reduce((sum, one) => sum + one, 0) / times
  const squares = aucs.reduce((sum, one) => sum + (one - auc) ** 2, 0)
  return { auc, spread: Math.sqrt(squares / Math.max(1, times - 1)) }
}

/** How well each question is answered from what is read, from what is timed, and from both. */
export const answered = ({ probes }: Question): Record<'read' | 'timed' | 'both', Auc> => ({
  read: guessed(only(probes, 'read')),
  timed: guessed(only(probes, 'timed')),
  both: guessed(probes),
})
