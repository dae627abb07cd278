/** A mail as `GET /api/mailbox` tells it. */
export interface ShownMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** ISO instant. */
  readonly at: string
}

/** The code a mail brings, if it brings one. */
export function codeIn(text: string): string | undefined {
  return /^(?:ワンタイムパスワード|One-time password): (\d{6})$/m.exec(text)?.[1]
}

/** A text cut where its links begin and end, so that they can be followed. */
export function partsOf(text: string): { readonly text: string; readonly isLink: boolean }[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, isLink: /^https?:\/\//.test(part) }))
}

/** The language a mail is written in, for its `lang`. */
export const languageOf = (text: string): 'ja' | 'en' => (/[ぁ-んァ-ン]/.test(text) ? 'ja' : 'en')

/** Whom mails came for, each once, in order. */
export const recipientsOf = (mails: readonly ShownMail[]): string[] =>
  [...new Set(mails.map((mail) => mail.to))].sort()

/** When it was sent, in Japan: `2025/11/20 10:05`. */
export function momentOf(at: string): string {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? '' : format.format(moment)
}

const format = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
