import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { type Finding, raiseAlert } from '../alerts/raise-alert.ts'
import type { Hit } from '../rules/sigma/evaluate.ts'

/** Raises what was hit, once for each thing found, however often it was hit in this portion. */
export async function raiseFound(act: Act, world: World, hits: Hit[]): Promise<void> {
  const found = new Map<string, Finding>()
  for (const hit of hits) {
    const key = JSON.stringify([hit.rule.id, hit.about])
    found.set(key, joined(found.get(key), findingOf(hit)))
  }
  for (const one of found.values()) await raiseAlert(act, world, one)
}

function findingOf({ rule, event, about, firstAt, facts }: Hit): Finding {
  return {
    ruleId: rule.id,
    severity: rule.level,
    title: rule.title,
    about,
    companyId: idIn(about.company),
    accountId: idIn(about.subject),
    times: 1,
    firstAt: new Date(firstAt),
    lastAt: new Date(event.at),
    facts: [...facts],
  }
}

function joined(before: Finding | undefined, next: Finding): Finding {
  if (!before) return next
  return {
    ...before,
    times: before.times + next.times,
    firstAt: new Date(Math.min(before.firstAt.getTime(), next.firstAt.getTime())),
    lastAt: new Date(Math.max(before.lastAt.getTime(), next.lastAt.getTime())),
    facts: [...new Set([...before.facts, ...next.facts])].slice(0, 100),
  }
}

const idIn = (text: string | undefined) => (text && /^[0-9a-f-]{36}$/.test(text) ? text : undefined)
