import { conditionOf } from './condition.ts'
import { selectionOf } from './matcher.ts'
import type { Shaped } from './read-rules.ts'
import type { Correlation, Detection, Rule, RuleFile } from './rule.ts'
import { NotOurs } from './rule-fault.ts'
import { type CorrelationRule, msOf } from './shapes.ts'

/** Understands the documents of a file together; throws `NotOurs` with the document's number first in its path. */
export function compile(shaped: Shaped[]): RuleFile {
  const names = new Map<string, number>()
  for (const [n, { id, name }] of shaped.entries())
    for (const word of [id, name]) {
      if (!word) continue
      if (names.has(word)) throw new NotOurs([n, 'id'], `"${word}" stands in this file twice.`)
      names.set(word, n)
    }
  const fed = feeders(shaped)
  const rules = shaped.map((one, n) => within(n, () => ruleOf(one, { shaped, names, isFed: fed.has(n) })))
  const ordered = inOrder(rules)
  for (const [n, rule] of rules.entries()) within(n, () => checkOwn(rule))
  return { rules: ordered }

  function feeders(all: Shaped[]): Set<number> {
    const silent = all.flatMap((one) =>
      isCorrelation(one) && !one.correlation.generate ? one.correlation.rules : [],
    )
    return new Set(silent.flatMap((word) => names.get(word) ?? []))
  }
}

interface Around {
  shaped: Shaped[]
  names: Map<string, number>
  isFed: boolean
}

const isCorrelation = (one: Shaped): one is CorrelationRule => 'correlation' in one

function within<T>(n: number, body: () => T): T {
  try {
    return body()
  } catch (fault) {
    if (fault instanceof NotOurs) throw new NotOurs([n, ...fault.path], fault.message)
    throw fault
  }
}

function ruleOf(one: Shaped, around: Around): Rule {
  const { id, name, level = 'medium', sekisho } = one
  const common = {
    ...{ id, name, level, raises: sekisho !== undefined || !around.isFed, tests: sekisho?.tests ?? [] },
    title: sekisho?.title ?? { ja: one.title, en: one.title },
    threat: sekisho?.threat,
    first: sekisho?.first,
  }
  if (isCorrelation(one)) return { ...common, ...correlationOf(one, around) }
  const { condition, ...written } = one.detection
  const selections = new Map(
    Object.entries(written).map(([word, value]) => [word, selectionOf(value, ['detection', word])]),
  )
  const detection: Detection = {
    ...common,
    kind: 'detection',
    matches: conditionOf(String(condition), selections),
  }
  return detection
}

function correlationOf({ correlation: said }: CorrelationRule, { shaped, names }: Around) {
  const path = ['correlation']
  const idOf = (word: string, at: readonly string[]) => {
    const id = shaped[names.get(word) ?? -1]?.id
    if (!id) throw new NotOurs(at, `There is no rule "${word}" in this file.`)
    return id
  }
  const rules = said.rules.map((word) => idOf(word, [...path, 'rules']))
  const isTemporal = said.type === 'temporal' || said.type === 'temporal_ordered'
  const { gte, gt, field } = said.condition ?? {}
  const atLeast = gte ?? (gt === undefined ? undefined : gt + 1) ?? (isTemporal ? rules.length : undefined)
  if (atLeast === undefined) throw new NotOurs(path, 'A condition with "gte" or "gt" is needed.')
  if (said.type === 'value_count' && !field)
    throw new NotOurs([...path, 'condition'], '"field" says whose values are counted.')
  if (new Set(rules).size < rules.length) throw new NotOurs([...path, 'rules'], 'A rule stands here twice.')
  if (said.type === 'temporal_ordered' && (rules.length < 2 || atLeast !== rules.length))
    throw new NotOurs(path, 'An order needs two rules or more, and all of them.')
  const aliases = Object.entries(said.aliases).map(([alias, fields]) => [
    alias,
    Object.fromEntries(
      Object.entries(fields).map(([word, name]) => [idOf(word, [...path, 'aliases', alias, word]), name]),
    ),
  ])
  const window = { type: said.type, timespanMs: msOf(said.timespan), atLeast, order: rules }
  return {
    ...({ kind: 'correlation', window, rules, field, groupBy: said['group-by'] } as const),
    aliases: Object.fromEntries(aliases) as Correlation['aliases'],
  }
}

/** Whoever is woken by a rule must be able to read it, and somebody must have tried it. */
function checkOwn(rule: Rule): void {
  if (!rule.raises) return
  if (!rule.threat)
    throw new NotOurs(
      [],
      `"${rule.title.en}" raises alerts: it needs "sekisho" with title, threat and tests.`,
    )
  for (const raises of [true, false])
    if (!rule.tests.some((test) => test.raises === raises))
      throw new NotOurs(
        ['sekisho', 'tests'],
        raises ? 'A test with "raises: true" is missing.' : 'A test with "raises: false" is missing.',
      )
}

/** Each rule after those it rests on; a ring is refused. */
function inOrder(rules: Rule[]): Rule[] {
  const placed: Rule[] = []
  const isPlaced = (id: string) => placed.some((one) => one.id === id)
  let left = rules
  while (left.length > 0) {
    const ready = left.filter((one) => one.kind === 'detection' || one.rules.every(isPlaced))
    if (ready.length === 0)
      throw new NotOurs(
        [rules.indexOf(left[0] as Rule), 'correlation', 'rules'],
        'These rules rest on each other in a ring.',
      )
    placed.push(...ready)
    left = left.filter((one) => !ready.includes(one))
  }
  return placed
}
