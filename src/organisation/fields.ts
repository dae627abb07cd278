import { z } from 'zod'

/** Control characters, line breaks and characters that turn the direction of text have no place in a name. */
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u

/** Text of one line: no control characters, no characters that turn its direction. */
export const plainText = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\s\u3000]+/gu, ' ')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1)
        .max(most)
        .refine((text) => !unwanted.test(text), 'characters'),
    )

/** A family or given name in kanji, or as the person writes it. */
export const KanjiName = plainText(40)

/** A name in full-width katakana; hiragana and half-width are turned into it. */
export const KanaName = z
  .string()
  .transform(katakana)
  .pipe(
    z
      .string()
      .min(1)
      .max(60)
      .regex(/^[ァ-ヺー・ヽヾ ]+$/u, 'katakana'),
  )

/** A name as in a passport: capital letters A–Z, spaces, hyphens, apostrophes. */
export const RomajiName = z
  .string()
  .transform((text) => text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toUpperCase())
  .pipe(
    z
      .string()
      .min(1)
      .max(60)
      .regex(/^[A-Z][A-Z '-]*$/, 'romaji'),
  )

/** The three spellings of a person's name. */
export const Names = z.strictObject({
  kanji: z.strictObject({ family: KanjiName, given: KanjiName }),
  kana: z.strictObject({ family: KanaName, given: KanaName }),
  romaji: z.strictObject({ family: RomajiName, given: RomajiName }),
})
export type Names = z.output<typeof Names>

/** Three capital letters or digits; typed small or full-width it means the same. */
export const DepartmentCode = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{3}$/, 'department-code'))

/** A member number: 7 or 9 digits, full-width digits accepted. */
export const MemberNumber = z
  .string()
  .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^(\d{7}|\d{9})$/, 'member-number'))

/** A mail address of one person. */
export const Address = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(
    z
      .email('address')
      .max(254)
      .regex(/^.{1,64}@/),
  )

function katakana(text: string): string {
  const wide = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  return wide.replace(/[\u3041-\u3096\u309d\u309e]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + 0x60),
  )
}
