import type { Language } from '#platform/author.ts'
import { mailWords } from '../../../web/words/mail.ts'
import { fill, plainLine } from '../fill.ts'
import { japanTime } from '../japan-time.ts'
import type { TemplateUse, TemplateValues } from '../mail.ts'
import { clockLines } from './clock-lines.ts'
import { contactLines } from './contact-lines.ts'
import { reminderLines } from './reminder-lines.ts'
import { tripLines } from './trip-lines.ts'
import { watchLines } from './watch-lines.ts'

type Label =
  | 'code'
  | 'validity'
  | 'at'
  | 'device'
  | 'network'
  | 'newAddress'
  | 'signInId'
  | 'case'
  | 'colleague'
  | 'authenticator'
  | 'codesLeft'
  | 'notice'
  | 'noticeKind'
  | 'reason'

/** What a mail tells line by line: the code, the time, the device, and whatever else its template has. */
export function particulars(use: TemplateUse, language: Language, now: Date): string[] {
  const words = mailWords[language]
  const line = (label: Label, value: string) => `${words[`label.${label}`]}: ${value}`
  const time = (at: Date) => line('at', fill(words.time, { time: japanTime(at, language) }))
  if (hasLinesOfOwn(use)) return [...linesOfOwn(use, language), time(use.values.at)]
  switch (use.template) {
    case 'one-time-code':
      return [...codeLines(use.values, words, line), time(use.values.at), ...seen(use.values, line)]
    case 'user-registered':
      return [line('validity', fill(words.validHours, { hours: use.values.validHours })), time(now)]
    case 'login-notice':
    case 'password-changed':
    case 'first-address-entered':
      return [time(use.values.at), ...seen(use.values, line)]
    case 'address-changed-old':
    case 'member-office':
      return [time(use.values.at), ...moved(use.values, line)]
    case 'first-address-waiting':
    case 'administrator-id':
      return idLines(use.values, line, time)
    case 'address-changed-new':
    case 'self-registration-locked':
    case 'self-registration-unlocked':
    case 'application-received':
    case 'application-agreed':
    case 'application-refused':
    case 'audit-checkpoint':
    case 'hold-lifted':
    case 'first-address-confirmed':
    case 'invitation':
      return [time(use.values.at), ...deadline(use.values, language)]
    case 'account-held':
    case 'colleague-held':
      return [time(use.values.at), ...heldLines(use.values, words, line)]
    case 'change-notice':
      return [...noticeLines(use.values, words, line), time(use.values.at)]
  }
  return authenticatorLines(use.values, line, time)
}

const withLinesOfOwn = ['clock-due', 'contact', 'watch', 'trip', 'safety-call', 'reminder'] as const
type WithLinesOfOwn = Extract<TemplateUse, { template: (typeof withLinesOfOwn)[number] }>

const hasLinesOfOwn = (use: TemplateUse): use is WithLinesOfOwn =>
  withLinesOfOwn.some((template) => template === use.template)

/** Of the templates whose lines have a file of their own. */
function linesOfOwn(use: WithLinesOfOwn, language: Language): string[] {
  if (use.template === 'contact') return contactLines(use.values, language)
  if (use.template === 'trip') return tripLines(use.values, language)
  if (use.template === 'reminder') return reminderLines(use.values, language)
  if (use.template === 'safety-call') return safetyLines(use.values, language)
  return use.template === 'watch' ? watchLines(use.values, language) : clockLines(use.values, language)
}

/** Who asks, and what he adds. */
function safetyLines({ companyName, message }: TemplateValues['safety-call'], language: Language): string[] {
  const words = mailWords[language]
  return [
    `${words['label.askedBy']}: ${plainLine(companyName)}`,
    ...(message ? [`${words['label.message']}: ${plainLine(message)}`] : []),
  ]
}

/** Where mail goes from now on, if that has changed. */
const moved = (
  { newMasked }: { newMasked?: string },
  line: (label: Label, value: string) => string,
): string[] => (newMasked ? [line('newAddress', plainLine(newMasked))] : [])

/** The last moment that is still good, where there is one. */
function deadline({ until }: { at: Date; until?: Date }, language: Language): string[] {
  const words = mailWords[language]
  return until ? [`${words['label.until']}: ${fill(words.time, { time: japanTime(until, language) })}`] : []
}

/** What the server saw of a browser: the device, and the network where the mail tells it. */
function seen(
  values: { deviceFamily: string; networkHint?: string | undefined },
  line: (label: Label, value: string) => string,
): string[] {
  const device = line('device', plainLine(values.deviceFamily))
  return values.networkHint ? [device, line('network', plainLine(values.networkHint))] : [device]
}

function codeLines(
  { code, validMinutes }: TemplateValues['one-time-code'],
  words: (typeof mailWords)['ja' | 'en'],
  line: (label: Label, value: string) => string,
): string[] {
  return [line('code', code), line('validity', fill(words.validMinutes, { minutes: validMinutes }))]
}

function heldLines(
  values: TemplateValues['colleague-held'] | TemplateValues['account-held'],
  words: (typeof mailWords)['ja' | 'en'],
  line: (label: Label, value: string) => string,
): string[] {
  const whose = 'colleague' in values ? [line('colleague', words[`kind.${values.colleague}`])] : []
  return [...whose, line('case', values.number)]
}

function idLines(
  values: TemplateValues['first-address-waiting'] | TemplateValues['administrator-id'],
  line: (label: Label, value: string) => string,
  time: (at: Date) => string,
): string[] {
  const id = line('signInId', values.signInId)
  if (!('newMasked' in values)) return [id, time(values.at)]
  return [id, ...moved(values, line), time(values.at), ...seen(values, line)]
}

function noticeLines(
  { number, kind, reason }: TemplateValues['change-notice'],
  words: (typeof mailWords)['ja' | 'en'],
  line: (label: Label, value: string) => string,
): string[] {
  const why = reason ? [line('reason', plainLine(reason))] : []
  return [line('notice', number), line('noticeKind', words[`notice.${kind}`]), ...why]
}

function authenticatorLines(
  { name, codesLeft, at, deviceFamily }: TemplateValues['authenticator'],
  line: (label: Label, value: string) => string,
  time: (at: Date) => string,
): string[] {
  return [
    ...(name ? [line('authenticator', plainLine(name))] : []),
    ...(codesLeft === undefined ? [] : [line('codesLeft', `${codesLeft}`)]),
    time(at),
    ...(deviceFamily ? [line('device', plainLine(deviceFamily))] : []),
  ]
}
