import { when } from '../kit/portal/when.ts'
import type { Language } from '../words/say.ts'

/** A mail as `GET /api/mailbox` tells it. */
export interface ShownMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** ISO instant. */
  readonly at: string
  readonly files: readonly AttachedFile[]
}

/** What came with a mail; its content in base64. */
export interface AttachedFile {
  readonly name: string
  readonly type: string
  readonly content: string
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

/** When it was sent, as every screen tells a moment: Japan time with the weekday. */
export const momentOf = (at: string, language: Language): string =>
  Number.isNaN(Date.parse(at)) ? '' : when(at, language)
