import { type Answer, featuresOf } from './answer.ts'
import { type Try, triesOfEachKind } from './kinds.ts'
import type { Probe } from './stumps.ts'

/** A try with all that was seen of it. */
export interface Tried extends Pick<Try, 'question' | 'label' | 'group'> {
  readonly answer: Answer
  readonly seen: Record<string, number>
}

/**
 * As good as so many tries, one after the other, each kind spread evenly over the whole time: whatever else the machine does meets
 * all alike. Of time is told how long it took, how long beside the tries around it, and the fastest of those at the same account.
 */
export async function probed(url: string, many: number): Promise<Tried[]> {
  const answers: (Omit<Tried, 'seen'> & { answer: Answer })[] = []
  for (const { does, ...about } of spread(await triesOfEachKind(url, many)))
    answers.push({ ...about, answer: await does() })
  const beside = medianAround(answers)
  const fastest = new Map<number, number>()
  for (const { group, answer } of answers)
    fastest.set(group, Math.min(answer.ms, fastest.get(group) ?? answer.ms))
  return answers.map((one, n) => ({
    ...one,
    seen: {
      ...featuresOf(one.answer),
      ...{ 'beside ms': one.answer.ms - (beside[n] ?? 0), 'fastest ms': fastest.get(one.group) ?? 0 },
    },
  }))
}

const around = 4

/** What was usual just then: the median of the tries of the same question before and after. */
function medianAround(answers: readonly Omit<Tried, 'seen'>[]): number[] {
  const medians = answers.map(({ answer }) => answer.ms)
  for (const question of new Set(answers.map((one) => one.question))) {
    const places = [...answers.keys()].filter((n) => answers[n]?.question === question)
    for (const [nth, place] of places.entries()) {
      const near = [
        ...places.slice(Math.max(0, nth - around), nth),
        ...places.slice(nth + 1, nth + 1 + around),
      ]
      medians[place] = quantile(
        near.map((n) => answers[n]?.answer.ms ?? 0),
        0.5,
      )
    }
  }
  return medians
}

/** The value below which such a part of them lies. */
export function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0
}

/** The tries of one question as probes of whether something is so. */
export const probesOf = (
  tried: readonly Tried[],
  question: Try['question'],
  is: (label: string) => boolean,
): Probe[] =>
  tried
    .filter((one) => one.question === question)
    .map(({ seen, label, group }) => ({ seen, group, is: is(label) }))

/** Those of each kind at even distances, each a little off its place, so that no two kinds follow one another more often. */
function spread(all: readonly Try[]): Try[] {
  const next = lots()
  return [...Map.groupBy(all, ({ question, label }) => `${question} ${label}`).values()]
    .flatMap((kind) => {
      const mixed = kind.map((one) => ({ one, at: next() })).toSorted((a, b) => a.at - b.at)
      return mixed.map(({ one }, n) => ({ one, at: (n + next()) / kind.length }))
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** A generator of its own: the lots are the same each time and hang on nothing that is asked. */
export function lots(): () => number {
  let state = 12_345
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) / 2 ** 23
  }
}
