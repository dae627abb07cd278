import type { Language } from '#platform/author.ts'
import { mailWords } from '../../../web/words/mail.ts'
import { fill } from '../fill.ts'
import { japanTime } from '../japan-time.ts'
import type { TemplateValues } from '../mail.ts'

type Contact = TemplateValues['contact']

/** What a mail of the contact window tells: the receipt number, the kind, by when; nothing of what the customer wrote. */
export function contactLines({ number, about, until }: Contact, language: Language): string[] {
  const words = mailWords[language]
  return [
    `${words['label.inquiryNumber']}: ${number}`,
    ...(about ? [`${words['label.inquiryKind']}: ${words[`inquiry.${about}`]}`] : []),
    ...(until
      ? [`${words['label.inquiryUntil']}: ${fill(words.time, { time: japanTime(until, language) })}`]
      : []),
  ]
}

// Invisible and direction-changing characters; line ends stay, for an answer has paragraphs (attack-27).
const unseen = /[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/gu

/** The answer of the office as a part of its own. */
export function answerPart({ answer = '' }: Contact, language: Language): string {
  return `■ ${mailWords[language]['label.inquiryAnswer']}\n${answer.replaceAll('\r\n', '\n').replace(unseen, ' ').trim()}`
}
