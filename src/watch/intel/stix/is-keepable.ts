import type { StixIndicator, StixReport } from './objects.ts'

/**
 * Whether PostgreSQL can keep what is read of an object. STIX allows more, and one such object would undo all that came
 * with it, as often as it is fetched: a NUL, half of a letter, a moment outside of the years 1 to 9999.
 */
export function isKeepable(one: StixIndicator | StixReport): boolean {
  const texts = one.type === 'indicator' ? [one.name, one.pattern] : [one.name, one.description]
  return texts.every(isText) && momentsOf(one).every(isInCalendar)
}

const isText = (text: unknown) => typeof text !== 'string' || (text.isWellFormed() && !text.includes('\0'))

// An end we reckon ourselves comes up to 44 years after the beginning.
const mostYears = 44

function momentsOf(one: StixIndicator | StixReport): Date[] {
  if (one.type !== 'indicator') return [new Date(one.modified)]
  const since = new Date(one.valid_from)
  const until = one.valid_until ? new Date(one.valid_until) : new Date(since)
  if (!one.valid_until) until.setUTCFullYear(until.getUTCFullYear() + mostYears)
  return [new Date(one.modified), since, until]
}

const isInCalendar = (moment: Date) => moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9999
