import type { Language } from '#platform/author.ts'
import { mailWords } from '../../../web/words/mail.ts'
import { fill, plainLine } from '../fill.ts'
import type { TemplateValues } from '../mail.ts'

/** What the reminder of a day of the law tells: which law, what is due by when and to whom, and which incident. */
export function clockLines(clock: TemplateValues['clock-due'], language: Language): string[] {
  const words = mailWords[language]
  const line = (label: 'law' | 'clockStep' | 'due' | 'addressee' | 'incident', value: string) =>
    `${words[`label.${label}`]}: ${value}`
  return [
    line('law', words[`law.${clock.law}`]),
    line('clockStep', words[`clockStep.${clock.step}`]),
    line('due', fill(clock.isSettled ? words.dueDay : words.dueLater, { day: clock.day })),
    line('addressee', clock.addressee ? plainLine(clock.addressee) : words.noAddressee),
    line('incident', clock.incident),
  ]
}
