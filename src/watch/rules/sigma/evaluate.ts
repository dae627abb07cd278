import type { RuleEvent } from './event.ts'
import type { Correlation, Rule } from './rule.ts'
import { intoWindow, type Mark } from './window.ts'

/** Where a correlation's windows are kept, one a group. */
export interface Windows {
  /** The marks of these groups; a group that is not known has none. */
  load(ruleId: string, groups: string[]): Promise<Map<string, Mark[]>>
  store(rule: Correlation, marks: Map<string, Mark[]>): Promise<void>
}

/** A rule that fits, and the event it fits by. */
export interface Hit {
  readonly rule: Rule
  readonly event: RuleEvent
  /** What is alike in all events of it. */
  readonly about: Readonly<Record<string, string>>
  readonly firstAt: number
  readonly facts: readonly number[]
}

/** Lets events, in their order, through rules that stand in order: first what fits alone, then what fits together. */
export async function evaluate(
  rules: readonly Rule[],
  events: readonly RuleEvent[],
  windows: Windows,
): Promise<Hit[]> {
  const hits = new Map<string, Hit[]>()
  for (const rule of rules)
    hits.set(
      rule.id,
      rule.kind === 'detection'
        ? events.filter(rule.matches).map((event) => aloneOf(rule, event))
        : await together(
            rule,
            rule.rules.flatMap((id) => hits.get(id) ?? []),
            windows,
          ),
    )
  return rules.filter(({ raises }) => raises).flatMap(({ id }) => hits.get(id) ?? [])
}

/** The marks of windows are kept for the latest of what they hold. */
export const newestOf = (marks: readonly Mark[]): number => Math.max(...marks.map((mark) => mark[1]))

function aloneOf(rule: Rule, event: RuleEvent): Hit {
  const about = aboutOf(event, ['name', 'company', 'subject', 'author_account'], (field) => field)
  return { rule, event, about, firstAt: event.at, facts: [event.seq] }
}

interface Grouped {
  hit: Hit
  about: Record<string, string>
  group: string
  value: string
}

async function together(rule: Correlation, found: Hit[], windows: Windows): Promise<Hit[]> {
  const inputs = found
    .toSorted((one, other) => one.event.seq - other.event.seq)
    .flatMap((hit) => grouped(rule, hit))
  if (inputs.length === 0) return []
  const all = await windows.load(rule.id, [...new Set(inputs.map(({ group }) => group))])
  const hits: Hit[] = []
  for (const { hit, about, group, value } of inputs) {
    const { at, seq } = hit.event
    const { marks, isHit } = intoWindow(rule.window, all.get(group) ?? [], { value, at, seq })
    all.set(group, marks)
    if (!isHit) continue
    const facts = [...new Set(marks.map((mark) => mark[2]).concat(seq))].slice(-100)
    const firstAt = Math.min(at, ...marks.map((mark) => mark[1]))
    hits.push({ rule, event: { at, seq, field: (name) => about[name] }, about, firstAt, facts })
  }
  await windows.store(rule, all)
  return hits
}

/** To which window of a correlation a hit belongs; none when a field it is grouped or counted by is missing. */
function grouped(rule: Correlation, hit: Hit): Grouped[] {
  const nameIn = (field: string) => rule.aliases[field]?.[hit.rule.id] ?? field
  const about = aboutOf(hit.event, rule.groupBy, nameIn)
  if (Object.keys(about).length < rule.groupBy.length) return []
  const value = countedIn(rule, hit, nameIn)
  return value === undefined ? [] : [{ hit, about, group: JSON.stringify(Object.values(about)), value }]
}

function countedIn(rule: Correlation, hit: Hit, nameIn: (field: string) => string): string | undefined {
  if (rule.window.type === 'event_count') return ''
  if (rule.window.type !== 'value_count') return hit.rule.id
  return textOf(hit.event.field(nameIn(rule.field ?? '')))
}

function aboutOf(
  event: RuleEvent,
  wanted: readonly string[],
  nameIn: (field: string) => string,
): Record<string, string> {
  const found = wanted.map((field) => [field, textOf(event.field(nameIn(field)))] as const)
  return Object.fromEntries(found.flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])))
}

const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value).slice(0, 120)
