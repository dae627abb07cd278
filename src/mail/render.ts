import type { Kind, Language } from '#platform/author.ts'
import type { Profile } from '#platform/profile.ts'
import { mailWords } from '../../web/words/mail.ts'
import { fill, plainLine } from './fill.ts'
import { answerPart } from './lines/contact-lines.ts'
import { particulars } from './lines/particulars.ts'
import type { TemplateUse } from './mail.ts'

/** What a mail is written from besides its values. */
export interface Stationery {
  readonly profile: Profile
  /** The configured origin; links are built from nothing else (attack-11). */
  readonly origin: string
  /** The moment of writing, for mails that tell of no other. */
  readonly now: Date
}

/** Writes one mail: every template has the same order of parts, so that people know where to look. */
export function render(
  use: TemplateUse,
  language: Language,
  stationery: Stationery,
): { subject: string; text: string } {
  const words = mailWords[language]
  const variant = variantOf(use)
  const { operator } = stationery.profile
  const values = {
    portal: operator.portal[language],
    operator: operator.name[language],
    programme: operator.programme[language],
    from: stationery.profile.mail.from,
    contact: contactFor(kindOf(use), language, stationery.profile),
    staffDoor: new URL('/desk', stationery.origin).href,
    company: 'companyName' in use.values ? plainLine(use.values.companyName) : '',
  }
  const parts = [
    fill(words[`${variant}.purpose`], values),
    particulars(use, language, stationery.now).join('\n'),
    ...(use.template === 'contact' && use.values.answer ? [answerPart(use.values, language)] : []),
    section(words['label.next'], fill(words[`${variant}.next`], values)),
    ...('link' in use.values
      ? [section(words[labelOfLink(use)], linkOn(stationery.origin, use.values.link))]
      : []),
    ...(use.template === 'one-time-code' ? [section(words['label.caution'], words.neverAsk)] : []),
    section(words['label.notYou'], fill(words[`${variant}.notYou`], values)),
    `-- \n${fill(words.sender, values)}\n${fill(words.senderNote, values)}`,
  ]
  return { subject: fill(words[`${variant}.subject`], values), text: `${parts.join('\n\n')}\n` }
}

const labelOfLink = (use: TemplateUse) => (use.template === 'safety-call' ? 'label.answer' : 'label.link')

const section = (title: string, text: string) => `■ ${title}\n${text}`

function variantOf(use: TemplateUse) {
  if (use.template === 'one-time-code') return `one-time-code/${use.values.purpose}` as const
  if (use.template === 'user-registered') return `user-registered/${use.values.kind}` as const
  if (use.template === 'first-address-entered' || use.template === 'first-address-waiting')
    return `${use.template}/${use.values.kind}` as const
  if (use.template === 'address-changed-new' || use.template === 'first-address-confirmed')
    return use.values.isHeld ? (`${use.template}/held` as const) : use.template
  if (use.template === 'account-held' || use.template === 'colleague-held')
    return use.values.byOffice ? (`${use.template}/office` as const) : use.template
  if (use.template === 'member-office') return `member-office/${use.values.event}` as const
  if (use.template === 'invitation') return `invitation/${use.values.reason}` as const
  if (use.template === 'change-notice') return `change-notice/${use.values.event}` as const
  if (use.template === 'watch') return `watch/${use.values.event}` as const
  if (use.template === 'contact') return `contact/${use.values.event}` as const
  if (use.template === 'trip') return `trip/${use.values.event}` as const
  if (use.template === 'authenticator') return `authenticator/${use.values.event}` as const
  return use.template
}

/** For whom a mail is. */
type Reader = Kind | 'staff'

// Only people with an administrator ID get the mails that do not say for whom they are.
const kindOf = (use: TemplateUse): Reader =>
  'kind' in use.values && use.template !== 'change-notice' ? use.values.kind : 'administrator'

/** Whom to tell: members have their member office, everybody else the desk (S1-29 to S1-31). */
function contactFor(kind: Reader, language: Language, { operator }: Profile): string {
  const words = mailWords[language]
  const { memberOffice, desk } = operator
  return kind === 'traveller'
    ? fill(words.memberOffice, { name: memberOffice.name[language], phone: memberOffice.phone })
    : fill(words.desk, { name: desk.name[language], free: desk.free, charged: desk.charged })
}

function linkOn(origin: string, link: string): string {
  const url = new URL(link, origin)
  if (url.origin !== new URL(origin).origin) throw new Error('A mail may link to the configured origin only.')
  return url.href
}
