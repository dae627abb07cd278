import type { Session } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import { isCertain, judgementsBetween, type PastJudgement } from '#risk/public.ts'
import type { Decisions } from './contract.ts'
import { labelOf } from './labels.ts'
import { namesOf } from './whose.ts'

type Decision = Decisions['decisions'][number]

const most = 40
const days = 7

/**
 * The latest decisions, each with its signals by weight and what would have turned it. They are sealed in the facts: that
 * somebody of the office has opened them is a fact itself, kept before he sees them.
 */
export async function showDecisions(
  world: World,
  session: Session,
  which: 'asked' | 'all',
): Promise<Decisions> {
  const to = await world.clock.now()
  const found: PastJudgement[] = []
  for (let day = 0; day < days && found.length < most; day++) {
    const at = (back: number) => new Date(to.getTime() - back * 86_400_000)
    const ofDay = await judgementsBetween(world, at(day + 1), at(day))
    const wanted = which === 'all' ? ofDay : ofDay.filter(({ ask }) => ask !== 'none')
    found.push(
      ...wanted.toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, most - found.length),
    )
  }
  const [newest, oldest] = [found[0]?.at, found.at(-1)?.at]
  await world.evenInMaintenance.act(session, (act) =>
    act.note('judgements-opened', { data: { which, decisions: found.length, from: oldest, to: newest } }),
  )
  const names = await namesOf(
    world,
    session,
    found.map(({ companyId }) => companyId),
  )
  return { decisions: found.map((one) => ({ ...decisionOf(one), company: names.get(one.companyId) ?? '' })) }
}

function decisionOf(past: PastJudgement): Omit<Decision, 'company'> {
  const { at, kind, operation, ask, score, askAt, policy, reasons } = past
  return {
    ...{ kind, score, limit: askAt, policy, asked: ask !== 'none' },
    at: at.toISOString(),
    ...(operation && { operation }),
    signals: reasons
      .map((one) => ({ says: labelOf(one.signal), weight: one.weight, isCertain: isCertain(one) }))
      .filter(({ weight, isCertain }) => isCertain || weight !== 0)
      .toSorted((one, other) => Number(other.isCertain) - Number(one.isCertain) || other.weight - one.weight),
    turns: ask === 'none' ? [] : turnsOf(past).map(labelOf),
  }
}

/** The signals without any single one of which no code would have been asked. */
function turnsOf({ reasons, askAt }: PastJudgement): string[] {
  const certain = reasons.filter(isCertain)
  const rest = reasons.filter((one) => !isCertain(one))
  const sum = rest.reduce((total, { weight }) => total + weight, 0)
  if (certain.length > 1) return []
  if (certain.length === 1) return sum < askAt ? certain.map(({ signal }) => signal) : []
  return rest.filter(({ weight }) => weight > 0 && sum - weight < askAt).map(({ signal }) => signal)
}
