import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import type { NewMeasure } from './contract.ts'
import { holdIncident } from './hold-incident.ts'
import { writeEntry } from './write-entry.ts'

type Refusal = 'forbidden' | 'incident-not-found' | 'incident-closed'

/** Ticks a task of the manual, or opens it again; the timeline tells both. */
export function tickTask(
  watching: Watching,
  id: string,
  { no, isDone }: { no: number; isDone: boolean },
): Promise<Outcome<Refusal | 'task-not-found'>> {
  return atTheWatch<Refusal | 'task-not-found'>(watching, async (act) => {
    const held = await holdIncident(act, id)
    if (!held.ok) return held
    const by = isDone ? watching.session.accountId : null
    const task = await act.row<{ ja: string; en: string }>(sql`
      update watch_incident_task set done_at = ${isDone ? act.now : null}, done_by = ${by}
      where incident_id = ${id} and task_no = ${no} and (done_at is null) = ${isDone}
      returning words_ja as ja, words_en as en`)
    if (!task) return refused('task-not-found')
    await writeEntry(act, id, { kind: isDone ? 'task-done' : 'task-open-again', data: { no, ...task } })
    act.note(isDone ? 'incident-task-done' : 'incident-task-reopened', { data: { incident: id, no } })
    return done
  })
}

/** Adds a measure against recurrence with owner and date (S2-07). */
export function addMeasure(watching: Watching, id: string, wish: NewMeasure): Promise<Outcome<Refusal>> {
  const { words, owner, dueOn } = wish
  return atTheWatch<Refusal>(watching, async (act) => {
    const held = await holdIncident(act, id)
    if (!held.ok) return held
    const measure = watching.world.random.id()
    await act.run(sql`
      insert into watch_measure (id, incident_id, words, owner, due_on, made_at)
      values (${measure}, ${id}, ${words}, ${owner}, ${dueOn}, ${act.now})`)
    await writeEntry(act, id, { kind: 'measure', words, data: { owner, dueOn } })
    act.note('incident-measure-added', { data: { incident: id, measure, dueOn } })
    return done
  })
}

/** A measure is carried out; after its incident was closed too, for that is when most of them are. */
export function completeMeasure(
  watching: Watching,
  measureId: string,
): Promise<Outcome<'forbidden' | 'measure-not-found'>> {
  return atTheWatch(watching, async (act) => {
    const measure = await act.row<{ incident_id: string; words: string }>(sql`
      update watch_measure set done_at = ${act.now}, done_by = ${watching.session.accountId}
      where id = ${measureId} and done_at is null returning incident_id, words`)
    if (!measure) return refused('measure-not-found')
    await writeEntry(act, measure.incident_id, { kind: 'measure-done', words: measure.words })
    act.note('incident-measure-done', { data: { incident: measure.incident_id, measure: measureId } })
    return done
  })
}
