import type { Act } from '../act.ts'
import type { Author } from '../author.ts'
import { datesFrom } from '../dates/dates.ts'
import { type Fact, sealFacts, writingFacts } from '../fact.ts'
import type { Beginning } from '../maintenance/guard.ts'
import type { Sealer } from '../seal.ts'
import { type Db, listed, type Part, part, type Sql, sql, word } from '../sql.ts'

/** Changes by a name each; those of one act leave as one statement, in which a later one may read what an earlier returns. */
export type Steps = Readonly<Record<string, Part>>

/** What an act has to its name until it ends. */
export interface Gathered {
  readonly facts: Fact[]
  readonly wakes: (() => void)[]
  readonly last: Sql[]
  readonly steps: Map<string, Part>
}

/** An act that asks over `db`, and what it gathers. */
export function gather(db: Db, author: Author, moment: Beginning): { act: Act; gathered: Gathered } {
  const gathered: Gathered = { facts: [], wakes: [], last: [], steps: new Map() }
  const act: Act = {
    ...db,
    now: moment.now,
    // Understood when asked for: most acts need none.
    get dates() {
      return datesFrom(moment.dates)
    },
    author,
    note: (name, detail) => gathered.facts.push({ name, ...detail }),
    atEnd: (change) => gathered.last.push(change),
    together: (steps) => keep(gathered.steps, steps),
    afterCommit: (wake) => gathered.wakes.push(wake),
  }
  return { act, gathered }
}

function keep(kept: Gathered['steps'], steps: Steps): void {
  for (const [name, step] of Object.entries(steps)) {
    if (kept.has(name)) throw new Error(`An act ends with two steps called ${name}.`)
    kept.set(name, step)
  }
}

/** An act's steps and its facts as one statement that asks `answer` first; undefined when it has none. */
export async function togetherOf(
  { act, gathered: { facts, steps } }: { act: Act; gathered: Gathered },
  sealer: Sealer,
  answer: () => Part,
): Promise<Sql | undefined> {
  const sealed = await sealFacts(act, sealer, act.author, facts)
  // A step's name is one of ours, never a value.
  const all = [...steps].map(([name, step]) => part`${word(name)} as (${step})`)
  if (sealed.length > 0) all.push(part`facts as (${writingFacts(act.author, act.now, sealed)})`)
  return all.length > 0 ? sql`with ${listed(all)} select ${answer()}` : undefined
}
