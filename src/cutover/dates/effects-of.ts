import { rules } from '#identity/public.ts'
import { beginOf, type Dates } from '#platform/dates/dates.ts'

/** What moving a date does in that very moment, because one of the two, old or new, has passed. */
export const effects = [
  'new-rules-at-once',
  'old-rules-again',
  'old-passwords-refused-at-once',
  'old-passwords-accepted-again',
  'manual-published-at-once',
  'manual-hidden-again',
] as const
export type Effect = (typeof effects)[number]

/** What changes for people at once when these dates take the place of those. Nothing, while both lie ahead. */
export function effectsOf(now: Date, before: Dates, after: Dates): Effect[] {
  const [was, is] = [rules(now, before), rules(now, after)]
  return [
    ...turned(was.newRules, is.newRules, ['new-rules-at-once', 'old-rules-again']),
    ...turned(was.oldPasswords, is.oldPasswords, [
      'old-passwords-accepted-again',
      'old-passwords-refused-at-once',
    ]),
    ...turned(isOut(now, before), isOut(now, after), ['manual-published-at-once', 'manual-hidden-again']),
  ]
}

const isOut = (now: Date, { manual }: Dates) => now >= beginOf(manual)

function turned(was: boolean, is: boolean, [on, off]: [Effect, Effect]): Effect[] {
  if (was === is) return []
  return is ? [on] : [off]
}
