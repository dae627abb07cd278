/** A span of time. */
export interface Span {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** Where, between two moments, none of these shifts stands; the earliest gap first. */
export function gapsIn(shifts: readonly Span[], { startsAt, endsAt }: Span): Span[] {
  const gaps: Span[] = []
  let covered = startsAt
  for (const shift of shifts.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())) {
    if (shift.endsAt <= covered) continue
    if (shift.startsAt >= endsAt) break
    if (shift.startsAt > covered) gaps.push({ startsAt: covered, endsAt: shift.startsAt })
    covered = shift.endsAt
  }
  if (covered < endsAt) gaps.push({ startsAt: covered, endsAt })
  return gaps
}
