import { unavailableWords } from '../words/unavailable.ts'
import { type Operator, pageByHand, part } from './by-hand.ts'

// The page everybody is shown while the house cannot reach its database.

const everyMs = 20_000
let operator: Operator | undefined

const show = pageByHand((language) => {
  const { title, desk, fault, kept, follow } = unavailableWords[language]
  return { title, desk, operator, about: [part('p', fault), part('p', kept), part('p', follow)] }
})
void ask()
setInterval(() => void ask(), everyMs)

/** Whoever answers here has read the database; the refusal of a house that has not says whom to ask instead. */
async function ask(): Promise<void> {
  const answer = await fetch('/api/maintenance').catch(() => undefined)
  if (answer?.ok) return location.reload()
  if (operator || answer?.status !== 503) return
  const problem = (await answer.json().catch(() => undefined)) as Refused | undefined
  operator = problem?.detail
  show()
}

/** As the house sends it. A proxy before it that refuses by itself says nothing of the operator. */
interface Refused {
  readonly detail?: Operator
}
