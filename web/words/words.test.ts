import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { faultWords } from './portal-faults.ts'
import { isProblemId, problemWords } from './problems.ts'
import type { Words } from './say.ts'

// Every area's words as they lie on disk, so that a new file cannot slip by.
const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file))
const areas = await Promise.all(
  files.map((file) => import(pathToFileURL(join(import.meta.dirname, file)).href)),
)
const all = areas.flatMap((area: Record<string, unknown>, index) =>
  Object.entries(area).flatMap(([name, words]) =>
    isWords(words) ? [{ name: `${files[index]} ${name}`, words }] : [],
  ),
)

function isWords(value: unknown): value is Words {
  if (typeof value !== 'object' || value === null || !('ja' in value && 'en' in value)) return false
  return [value.ja, value.en].every(
    (texts) =>
      typeof texts === 'object' &&
      texts !== null &&
      Object.values(texts).every((text) => typeof text === 'string'),
  )
}

const holesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).toSorted()

// Another channel than mail, or any hint at when and why a code is asked (S1-46, S1-48).
const forbidden = [
  [/\bSMS\b|ショートメッセージ|text message/i, 'codes come by mail only'],
  [/リスク|危険度|スコア|risk score|\brisk\b/i, 'judging risk is not told'],
  [
    /いつもと(違う|異なる)|普段と(違う|異なる)|新しい端末から|unusual|unfamiliar|unrecogni[sz]ed device|new device/i,
    'conditions are not told',
  ],
  [
    /海外から|別のネットワーク|different (network|country)|IP ?アドレス|IP address/i,
    'conditions are not told',
  ],
  [
    /この(端末|ブラウザー?)を(信頼|記憶)|trust this (browser|device)|remember this (browser|device)/i,
    'the system decides, not a box',
  ],
  [/仮パスワード|temporary password/i, 'there are no temporary passwords'],
] as const

// S1-46: why a code is asked is for the security office alone to know.
const mayKnow = (name: string) => name.startsWith('security-')

describe('the words of the screens', () => {
  it('stand on many screens', () => expect(all.length).toBeGreaterThan(8))

  it.each(all)('$name says the same things in both languages', ({ words }) => {
    expect(Object.keys(words.en)).toEqual(Object.keys(words.ja))
    for (const [id, text] of Object.entries(words.ja))
      expect(holesOf(words.en[id] ?? '')).toEqual(holesOf(text))
  })

  it.each(all)('$name leaves no text empty and none of the Japanese ones in English', ({ words }) => {
    for (const text of [...Object.values(words.ja), ...Object.values(words.en)])
      expect(text.trim()).not.toBe('')
    const japanese = Object.entries(words.en).filter(
      ([id, text]) => /[ぁ-んァ-ヶ一-龠]/.test(text) && !id.startsWith('language-'),
    )
    expect(japanese).toEqual([])
  })

  it.each(all)(
    'S1-46 S1-48 S1-56 $name names no condition, no other channel and no temporary password',
    ({ name, words }) => {
      const texts = [...Object.values(words.ja), ...Object.values(words.en)].join('\n')
      for (const [pattern, why] of forbidden)
        if (!mayKnow(name) || !why.includes('told')) expect(texts).not.toMatch(pattern)
    },
  )

  it('word each refusal in one place: what two rooms call by the same name would be told in the words of one', () => {
    const ids = all
      .filter(({ name }) => /^problems-.*Problems$/.test(name))
      .flatMap(({ words }) => Object.keys(words.ja))
    expect(ids.length).toBeGreaterThan(150)
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([])
  })

  it('S1-06 ask to bookmark the entry page and nothing else', () => {
    const texts = all.flatMap(({ words }) => [...Object.values(words.ja), ...Object.values(words.en)])
    const asking = texts.filter((text) => /ブックマーク|お気に入り|bookmark|favou?rite/i.test(text))
    expect(asking.length).toBeGreaterThan(3)
    const isOther = (text: string) => !/しないで|入口|このページ|do not|entry page|this page/i.test(text)
    expect(asking.filter(isOther)).toEqual([])
    expect(isOther('ログイン画面をブックマークしてください')).toBe(true)
  })

  it.each([
    'SMSで受け取る',
    'いつもと違う端末からのログインです',
    'You signed in from a new device.',
    'Trust this browser for 30 days',
  ])('would notice «%s»', (text) => {
    expect(forbidden.some(([pattern]) => pattern.test(text))).toBe(true)
  })
})

describe('what is wrong with a field', () => {
  const sources = join(import.meta.dirname, '../../src')
  const shapes = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(sources, file), 'utf8'))
  const ids = shapes.flatMap((text) =>
    [...text.matchAll(/\.regex\(.+, '([a-z-]+)'\)|\.refine\(.+message: '([a-z-]+)'/g)].map(
      ([, a, b]) => a ?? b ?? '',
    ),
  )

  it('is said in words for every fault the shapes of the server name', () => {
    expect(ids).toContain('contract-number')
    expect(ids).toContain('before-from')
    expect(ids.filter((id) => !(id in faultWords.ja))).toEqual([])
  })
})

describe('the sentences of refusals', () => {
  it('are found by their id and by no name an object happens to have', () => {
    expect(isProblemId('not-recognised')).toBe(true)
    expect(isProblemId('toString')).toBe(false)
  })

  it('S1-31 name the member office for a locked number, in the same words for every failed sign-in', () => {
    expect(problemWords.ja['not-recognised']).toContain('会員事務局')
    expect(problemWords.ja['not-recognised']).toContain('ロック')
    expect(problemWords.en['not-recognised']).toContain('member office')
    expect(problemWords.en['not-recognised']).toContain('locked')
  })
})
