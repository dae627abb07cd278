import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Profile } from '#platform/profile.ts'
import type { TemplateText } from '../contract.ts'
import { bannedTheme } from './banned-themes.ts'
import { leadsElsewhere } from './leads-elsewhere.ts'
import { realOrganisation } from './real-organisations.ts'

export type TemplateRefusal =
  | 'drill-page-with-fields'
  | 'drill-live-attachment'
  | 'drill-leads-elsewhere'
  | 'drill-real-organisation'
  | 'drill-banned-theme'
  | 'drill-without-link'

/** Holds the words of a drill mail against the rails; the first one that is broken is named, with what broke it. */
export function checkTemplate(text: TemplateText, profile: Profile): Outcome<TemplateRefusal> {
  const whole = [text.fromName, text.subject, text.body, text.attachment?.name, text.attachment?.text]
    .filter((part) => part !== undefined)
    .join('\n')
  const markup = /<\/?[a-z!][^>]*>/i.exec(whole.normalize('NFKC'))
  if (markup) return refused('drill-page-with-fields', { found: markup[0].slice(0, 60) })
  if (text.attachment && !isInert(text.attachment.name))
    return refused('drill-live-attachment', { found: text.attachment.name })
  const elsewhere = leadsElsewhere(whole)
  if (elsewhere) return refused('drill-leads-elsewhere', { found: elsewhere })
  const organisation = realOrganisation(whole, profile)
  if (organisation) return refused('drill-real-organisation', { found: organisation })
  const theme = bannedTheme(whole)
  if (theme) return refused('drill-banned-theme', theme)
  return text.body.split('{link}').length === 2 ? done : refused('drill-without-link')
}

/** Text and nothing else: no program, no macro, no second ending that hides the first. */
const isInert = (name: string) => /^[\p{L}\p{N} _()-]{1,60}\.txt$/u.test(name)
