import { evaluate, type Windows } from './evaluate.ts'
import { eventOf, type RuleEvent, type Watched } from './event.ts'
import type { Rule, RuleFile } from './rule.ts'
import { msOf, type RuleTest } from './shapes.ts'
import type { Mark } from './window.ts'

/** A test of a rule that did not end as it says. */
export interface FailedTest {
  readonly rule: Rule
  readonly it: string
  readonly raises: boolean
}

/** Runs the tests a file brings along for its own rules, each from nothing. */
export async function runTests({ rules }: RuleFile): Promise<{ run: number; failed: FailedTest[] }> {
  const failed: FailedTest[] = []
  let run = 0
  for (const rule of rules)
    for (const test of rule.tests) {
      run++
      const hits = await evaluate(rules, eventsOf(test), inMemory())
      // A rule that feeds others may be tested by what it feeds alone.
      if (hits.some((hit) => hit.rule.id === rule.id) !== test.raises)
        failed.push({ rule, it: test.it, raises: test.raises })
    }
  return { run, failed }
}

function inMemory(): Windows {
  const kept = new Map<string, Map<string, Mark[]>>()
  return {
    load: async (ruleId, groups) => {
      const known = kept.get(ruleId)
      return new Map(groups.map((group) => [group, known?.get(group) ?? []]))
    },
    store: async (rule, marks) => void kept.set(rule.id, new Map([...(kept.get(rule.id) ?? []), ...marks])),
  }
}

/** The facts of a test, in their order, as rules see them. */
function eventsOf({ events }: RuleTest): RuleEvent[] {
  let at = Date.UTC(2026, 0, 1)
  let seq = 0
  return events.flatMap((written) => {
    if (written.after) at += msOf(written.after)
    return Array.from({ length: written.count }, (_, n) => {
      if (n > 0) at += msOf(written.every)
      return eventOf(numbered({ ...asFact(written), at: new Date(at), seq: ++seq }, n))
    })
  })
}

const asFact = (written: RuleTest['events'][number]) => ({
  name: written.name,
  authorKind: (written.author ?? 'system') as Watched['authorKind'],
  authorAccountId: written.author_account ?? null,
  authorRole: (written.author_role ?? null) as Watched['authorRole'],
  companyId: written.company ?? null,
  subject: written.subject ?? null,
  data: written.data,
})

function numbered(fact: Watched, n: number): Watched {
  const counted = (text: string | null) => text?.replaceAll('{n}', String(n)) ?? null
  return {
    ...fact,
    authorAccountId: counted(fact.authorAccountId),
    companyId: counted(fact.companyId),
    subject: counted(fact.subject),
    data: JSON.parse(JSON.stringify(fact.data).replaceAll('{n}', String(n))),
  }
}
