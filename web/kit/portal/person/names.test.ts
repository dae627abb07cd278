import { expect, it } from 'vitest'
import { fullName, kanaName, kanjiName, romajiName } from './names.ts'

const names = {
  kanji: { family: '勅使河原', given: '美咲' },
  kana: { family: 'テシガワラ', given: 'ミサキ' },
  romaji: { family: 'TESHIGAWARA', given: 'MISAKI' },
}

it('reads a name as the language of the screen does', () => {
  expect(fullName(names, 'ja')).toBe('勅使河原 美咲')
  expect(fullName(names, 'en')).toBe('Misaki TESHIGAWARA')
})

it('keeps every part of a given name of several words', () => {
  const christopher = { ...names, romaji: { family: 'TAKAHASHI', given: "CHRISTOPHER O'NEIL-JOHN" } }
  expect(fullName(christopher, 'en')).toBe("Christopher O'Neil-John TAKAHASHI")
})

it('gives each spelling by itself', () => {
  expect([kanjiName(names), kanaName(names), romajiName(names)]).toEqual([
    '勅使河原 美咲',
    'テシガワラ ミサキ',
    'TESHIGAWARA MISAKI',
  ])
})
