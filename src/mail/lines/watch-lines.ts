import type { Language } from '#platform/author.ts'
import { mailWords } from '../../../web/words/mail.ts'
import { plainLine } from '../fill.ts'
import type { TemplateValues } from '../mail.ts'

/** What a mail to whoever is on call tells: the alert by its title, the incident by its number and nothing of its own. */
export function watchLines({ event, number, title }: TemplateValues['watch'], language: Language): string[] {
  const words = mailWords[language]
  const label = words[event === 'evidence' ? 'label.evidence' : 'label.alert']
  if (title) return [`${label}: ${plainLine(title)}`]
  const ofNumber = words[event === 'mail-reported' ? 'label.reportNumber' : 'label.incidentNumber']
  return number === undefined ? [] : [`${ofNumber}: ${number}`]
}
