import type { NoticeAtDesk, NoticeDraft } from '#desk/contract.ts'

/** The kinds of people a notice can be for. */
export const kinds = ['administrator', 'ticketing-manager', 'traveller'] as const
type Kind = (typeof kinds)[number]

/** The texts of the editor; a name is the path the server names in its faults. */
export const emptyFields = {
  'title.ja': '',
  'title.en': '',
  'body.ja': '',
  'body.en': '',
  month: '',
  from: '',
  until: '',
}
export type Fields = typeof emptyFields

/** What is chosen rather than typed. */
export interface Choices {
  readonly of: 'everybody' | 'people'
  readonly kinds: readonly Kind[]
  /** None: of every company. */
  readonly companies: NoticeAtDesk['companies']
  readonly related: readonly string[]
}
export const noChoices: Choices = { of: 'everybody', kinds, companies: [], related: [] }

/** What must not be empty. */
export const required = ['title.ja', 'title.en', 'body.ja', 'body.en', 'month', 'from'] as const

/** The editor's fields for a notice that was written before. */
export const fieldsOf = ({ title, body, month, from, until }: NoticeDraft): Fields => ({
  'title.ja': title.ja,
  'title.en': title.en,
  'body.ja': body.ja,
  'body.en': body.en,
  month,
  from: inJapan(from),
  until: until ? inJapan(until) : '',
})

/** Its choices. */
export const choicesOf = ({
  draft: { audience, related },
  companies,
}: Pick<NoticeAtDesk, 'draft' | 'companies'>): Choices => ({
  of: audience.of,
  kinds: audience.of === 'people' ? audience.kinds : kinds,
  companies,
  related,
})

/** What the server is sent. */
export function draftOf(fields: Fields, { of, kinds: whom, companies, related }: Choices): NoticeDraft {
  return {
    title: { ja: fields['title.ja'], en: fields['title.en'] },
    body: { ja: fields['body.ja'], en: fields['body.en'] },
    month: fields.month,
    from: toInstant(fields.from),
    ...(fields.until && { until: toInstant(fields.until) }),
    audience:
      of === 'everybody' ? { of } : { of, kinds: [...whom], companies: companies.map(({ id }) => id) },
    related: [...related],
  }
}

// The desk thinks in Japan's time, nine hours ahead of UTC all year, whatever zone its device is in.
const inJapan = (instant: string) => new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 16)
const toInstant = (local: string) => `${local.slice(0, 16)}:00+09:00`
