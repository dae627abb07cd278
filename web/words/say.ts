/** The languages of the screens and mails. */
export type Language = 'ja' | 'en'

type Texts = Readonly<Record<string, string>>

/** The texts of one area. Both languages hold the same ids; `words.test.ts` compares them. */
export interface Words {
  readonly ja: Texts
  readonly en: Texts
}

/** The ids that may be said: those that stand in both languages. */
export type TextId<W extends Words> = keyof W['ja'] & keyof W['en'] & string

type Holes<T> = T extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never

/** The ids whose text stands as it is, without a hole to fill. */
export type PlainId<W extends Words> = {
  [Id in TextId<W>]: [Holes<W['ja'][Id]>] extends [never] ? Id : never
}[TextId<W>]

/** What must be given along: nothing, or a value for every `{hole}` of the text. */
export type Values<W extends Words, Id extends TextId<W>> = [Holes<W['ja'][Id]>] extends [never]
  ? []
  : [values: Readonly<Record<Holes<W['ja'][Id]>, string | number>>]

/** The text of `id` in `language`, its `{holes}` filled. Plain text: whoever shows it escapes it. */
export function say<const W extends Words, Id extends TextId<W>>(
  words: W,
  language: Language,
  id: Id,
  ...values: Values<W, Id>
): string {
  return fill(words[language][id] ?? id, values[0] ?? {})
}

/** Fills the `{holes}` of a text; a hole without a value stays visible, so that a test can see it. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => told(values[name] ?? hole))
}

/** Numbers are read in threes in both languages: 10,000. */
const told = (value: string | number): string =>
  typeof value === 'number' ? value.toLocaleString('en-US') : value
