import type { Problem } from '../../kit/call.ts'
import { useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { yearWords } from '../../words/security-year.ts'

/** The employee numbers in a text, as people paste them. */
export const numbersIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,、]+/)
    .filter((number) => number !== '')

/** Which of the numbers nobody has. */
export function UnknownNumbers({ problem }: { problem: Problem | undefined }) {
  const say = useSay(yearWords)
  const numbers = problem?.refusal === 'attendance-unknown' && detailOf(problem, 'numbers')
  return Array.isArray(numbers) ? <p role="alert">{say('unknown', { numbers: numbers.join(' ') })}</p> : null
}
