import type { World } from '../world.ts'

interface Waiting<Asked, Answer> {
  asked: Asked
  answer: (answer: Answer | Promise<Answer>) => void
  fail: (fault: unknown) => void
}

/** Those who wait for the next shared question to the database. */
interface Line<Asked, Answer> {
  waiting: Waiting<Asked, Answer>[]
  underway: number
  isDue: boolean
  readonly most: number
}

// While so many questions are underway the next ones gather into one: a burst costs few round trips, and a lone
// request waits for nobody.
const mostUnderway = 2
const mostAtOnce = 200

/** At the gate a question stays short, so that a crowd there is not felt inside. */
export const mostAtGate = 16

/** Answers in the order asked; an answer may be one that failed. */
type AskAll<Owner, Asked, Answer> = (owner: Owner, asked: Asked[]) => Promise<(Answer | Promise<Answer>)[]>

/** Lets all that is asked of one owner in one tick share one question to the database, at most so many. */
export function sharedQuestion<Asked, Answer, Owner extends object = World>(
  askAll: AskAll<Owner, Asked, Answer>,
  most = mostAtOnce,
): (owner: Owner, asked: Asked) => Promise<Answer> {
  const lines = new WeakMap<Owner, Line<Asked, Answer>>()
  return (owner, asked) => {
    let line = lines.get(owner)
    if (!line) {
      line = { waiting: [], underway: 0, isDue: false, most }
      lines.set(owner, line)
    }
    const { waiting } = line
    const found = line
    return new Promise((answer, fail) => {
      waiting.push({ asked, answer, fail })
      callNext(found, (all) => askAll(owner, all))
    })
  }
}

type Ask<Asked, Answer> = (asked: Asked[]) => Promise<(Answer | Promise<Answer>)[]>

function callNext<Asked, Answer>(line: Line<Asked, Answer>, ask: Ask<Asked, Answer>) {
  if (line.isDue || line.waiting.length === 0 || line.underway >= mostUnderway) return
  line.isDue = true
  setImmediate(() => {
    line.isDue = false
    const all = line.waiting.splice(0, line.most)
    line.underway += 1
    answerAll(all, ask).finally(() => {
      line.underway -= 1
      callNext(line, ask)
    })
    callNext(line, ask)
  })
}

async function answerAll<Asked, Answer>(
  all: Waiting<Asked, Answer>[],
  ask: Ask<Asked, Answer>,
): Promise<void> {
  try {
    const answers = await ask(all.map(({ asked }) => asked))
    // One answer for each, in their order: `askAll` says so.
    for (const [n, { answer }] of all.entries()) answer(answers[n] as Answer)
  } catch (fault) {
    for (const { fail } of all) fail(fault)
  }
}
