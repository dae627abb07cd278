import type { Language } from '../../words/say.ts'
import type { Problem } from '../call.ts'
import { dayIn } from '../day.ts'

/** The day on which a manual that is not published yet will be; undefined when something else went wrong. */
export function dayOfManual(problem: Problem, language: Language): string | undefined {
  // What this refusal carries is decided by the act that shows the manual.
  const { from } = (problem.more.detail ?? {}) as { from?: string }
  if (problem.refusal !== 'manual-not-published' || !from) return undefined
  // Japan keeps no summer time: its day is nine hours ahead of UTC all year.
  const inJapan = new Date(Date.parse(from) + 9 * 3_600_000).toISOString()
  return dayIn(language, inJapan.slice(0, 'yyyy-mm-dd'.length))
}
