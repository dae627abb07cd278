import type { Language } from '#platform/author.ts'
import { mailWords } from '../../../web/words/mail.ts'
import { fill, plainLine } from '../fill.ts'
import { japanDay } from '../japan-time.ts'
import type { TemplateValues } from '../mail.ts'

/** A mail is read on a phone: the rest is a number. */
const most = 15

/** What is still to be done, each with its day, the nearest first as it comes in. */
export function reminderLines({ things, on }: TemplateValues['reminder'], language: Language): string[] {
  const words = mailWords[language]
  const shown = things.slice(0, most).map(({ kind, title, dueOn }) => {
    const when = fill(words[dueOn < on ? 'todo.late' : 'todo.due'], { day: japanDay(dueOn, language) })
    return `- ${fill(words[`todo.${kind}`], { title: plainLine(title) })} (${when})`
  })
  const more = things.length - shown.length
  return more > 0 ? [...shown, fill(words['todo.more'], { count: more })] : shown
}
