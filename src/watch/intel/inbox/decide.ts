import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { part, sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../../at-the-watch.ts'
import { recordChange } from '../../rules/record-change.ts'
import { layOut } from '../indicators/lay-out.ts'
import type { Decision, NewAction, NewNote } from './contract.ts'

type Refusal = 'forbidden' | 'intel-not-found' | 'intel-without-indicators'

/**
 * Decides what is done about an item (S2-34): act on it, look whether it is met, or leave it, with the reason. A later decision
 * takes the place of the one before; both are kept. What it says of indicators holds at the next sign-in.
 */
export function decide(watching: Watching, id: string, decision: Decision): Promise<Outcome<Refusal>> {
  return atTheWatch<Refusal>(watching, async (act) => {
    const item = await act.row<{ usable: number }>(sql`
      select (select count(*) from watch_indicator i where i.item_id = t.id and i.unusable is null) as usable
      from watch_intel_item t where t.id = ${id} for update`)
    if (!item) return refused('intel-not-found')
    const actions = decision.choice === 'act' ? decision.actions : []
    const weighs = actions.some(({ kind }) => kind === 'indicators')
    if (weighs && item.usable === 0) return refused('intel-without-indicators')
    const effect = weighs ? 'weigh' : decision.choice === 'reject' ? 'none' : 'watch'
    await act.run(sql`
      update watch_intel_item set state = ${decision.choice}, decided_at = ${act.now}, effect = ${effect} where id = ${id}`)
    await act.run(sql`
      insert into watch_intel_decision (id, item_id, at, by, choice, why)
      values (${watching.world.random.id()}, ${id}, ${act.now}, ${watching.session.accountId}, ${decision.choice},
        ${decision.why})`)
    for (const action of actions) await takeAction(act, watching, { item: id, action })
    await layOut(act, part`select id from watch_indicator where item_id = ${id}`)
    act.note('intel-decided', {
      data: { item: id, choice: decision.choice, actions: actions.map(({ kind }) => kind) },
    })
    return done
  })
}

async function takeAction(
  act: Act,
  { world, session }: Watching,
  { item, action }: { item: string; action: NewAction },
): Promise<void> {
  const isTask = action.kind === 'task'
  const words = action.kind === 'indicators' ? null : action.words
  await act.run(sql`
    insert into watch_intel_action (id, item_id, kind, words, owner, due_on, made_at, done_at, done_by)
    values (${world.random.id()}, ${item}, ${action.kind}, ${words}, ${isTask ? action.owner : null},
      ${isTask ? action.dueOn : null}, ${act.now}, ${isTask ? null : act.now}, ${isTask ? null : session.accountId})`)
  if (action.kind === 'rule-change') await recordChange(act, world, { kind: 'preventive', why: action.words })
}

/** A task that came of a decision is done. */
export function completeAction(
  watching: Watching,
  id: string,
): Promise<Outcome<'forbidden' | 'intel-not-found'>> {
  return atTheWatch(watching, async (act) => {
    const task = await act.row<{ item_id: string }>(sql`
      update watch_intel_action set done_at = ${act.now}, done_by = ${watching.session.accountId}
      where id = ${id} and done_at is null returning item_id`)
    if (!task) return refused('intel-not-found')
    act.note('intel-task-done', { data: { item: task.item_id, action: id } })
    return done
  })
}

/** Writes down what came by other ways, so that it waits for a decision like everything else. */
export function noteItem(
  watching: Watching,
  { title, words, source, tlp }: NewNote,
): Promise<Outcome<'forbidden'>> {
  const id = watching.world.random.id()
  return atTheWatch(watching, async (act) => {
    await act.run(sql`
      insert into watch_intel_item (id, kind, title, words, source, tlp, arrived_at, effect)
      values (${id}, 'note', ${title}, ${words}, ${source}, ${tlp}, ${act.now}, 'none')`)
    act.note('intel-noted', { data: { item: id, tlp } })
    return done
  })
}
