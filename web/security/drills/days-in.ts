import { dayIn } from '../../kit/day.ts'
import type { Language } from '../../words/say.ts'

/** The days of a drill, from the first to the last; often they are one. */
export const daysIn = (language: Language, from: string, until: string): string =>
  from === until ? dayIn(language, from) : `${dayIn(language, from)} – ${dayIn(language, until)}`
