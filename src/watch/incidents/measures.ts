/** `watch_measure`, as it is shown. */
export interface MeasureRow {
  id: string
  incident_id: string
  words: string
  owner: string
  due_on: string
  done_at: Date | null
  done_by: string | null
}

/** A measure as its readers see it; overdue is what is not done when its day in Japan is over. */
export function measureOf(row: MeasureRow, now: Date, names: Map<string, string>) {
  const { id, words, owner, due_on, done_at, done_by } = row
  return {
    ...{ id, words, owner, dueOn: due_on },
    isOverdue: !done_at && due_on < dayInJapan(now),
    ...(done_at && { done: { at: done_at.toISOString(), by: names.get(done_by ?? '') ?? '' } }),
  }
}

/** Japan has one time all year: nine hours ahead of UTC. */
const dayInJapan = (at: Date) => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)
