import type { World } from '../world.ts'

interface Waiting<Asked, Answer> {
  asked: Asked
  answer: (answer: Answer) => void
  fail: (fault: unknown) => void
}

/** Those who wait for the next shared question to the database. */
interface Line<Asked, Answer> {
  waiting: Waiting<Asked, Answer>[]
  underway: number
  isDue: boolean
}

// While so many questions are underway the next ones gather into one: a burst costs few round trips, and a lone
// request waits for nobody.
const mostUnderway = 2
const mostAtOnce = 200

/** Lets all that is asked in one tick share one question to the database; `askAll` answers in the order asked. */
export function sharedQuestion<Asked, Answer>(
  askAll: (world: World, asked: Asked[]) => Promise<Answer[]>,
): (world: World, asked: Asked) => Promise<Answer> {
  const lines = new WeakMap<World, Line<Asked, Answer>>()
  return (world, asked) => {
    let line = lines.get(world)
    if (!line) {
      line = { waiting: [], underway: 0, isDue: false }
      lines.set(world, line)
    }
    const { waiting } = line
    const found = line
    return new Promise((answer, fail) => {
      waiting.push({ asked, answer, fail })
      callNext(found, (all) => askAll(world, all))
    })
  }
}

function callNext<Asked, Answer>(line: Line<Asked, Answer>, ask: (asked: Asked[]) => Promise<Answer[]>) {
  if (line.isDue || line.waiting.length === 0 || line.underway >= mostUnderway) return
  line.isDue = true
  setImmediate(() => {
    line.isDue = false
    const all = line.waiting.splice(0, mostAtOnce)
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
  ask: (asked: Asked[]) => Promise<Answer[]>,
): Promise<void> {
  try {
    const answers = await ask(all.map(({ asked }) => asked))
    // One answer for each, in their order: `askAll` says so.
    for (const [n, { answer }] of all.entries()) answer(answers[n] as Answer)
  } catch (fault) {
    for (const { fail } of all) fail(fault)
  }
}
