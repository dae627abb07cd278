import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  Address,
  DepartmentCode,
  KanaName,
  KanjiName,
  MemberNumber,
  Registration,
  RomajiName,
} from './contract.ts'

const read = (shape: z.ZodType<string>, text: string) => shape.safeParse(text).data

describe('names', () => {
  it.each([
    ['ヤマダ', 'ヤマダ'],
    ['やまだ', 'ヤマダ'],
    ['ﾔﾏﾀﾞ', 'ヤマダ'],
    [' ヴァン　ダイク ', 'ヴァン ダイク'],
    ['セント・ジョン', 'セント・ジョン'],
    ['山田', undefined],
    ['Yamada', undefined],
    ['', undefined],
    ['ア'.repeat(61), undefined],
  ])('in kana «%s» becomes %s', (typed, kept) => expect(read(KanaName, typed)).toBe(kept))

  it.each([
    ['yamada', 'YAMADA'],
    ['O’Hara', "O'HARA"],
    ['ＳＡＴＯ', 'SATO'],
    ['Anne-Marie du Bois', 'ANNE-MARIE DU BOIS'],
    ['Müller', undefined],
    ['やまだ', undefined],
    ['-x', undefined],
  ])('in roman letters «%s» becomes %s', (typed, kept) => expect(read(RomajiName, typed)).toBe(kept))

  it.each([
    ['髙橋', '髙橋'],
    ['  椿　葵 ', '椿 葵'],
    ['Featherstonehaugh', 'Featherstonehaugh'],
    ['山\n田', '山 田'],
  ])('in kanji «%s» becomes %s', (typed, kept) => expect(read(KanjiName, typed)).toBe(kept))

  it.each(['', ' ', '山\u0000田', '山\u202e田', '山\u200b田', '\ud800', '山'.repeat(41)])(
    'in kanji «%j» is refused',
    (typed) => expect(KanjiName.safeParse(typed).success).toBe(false),
  )
})

describe('numbers, codes and addresses', () => {
  it.each([
    ['1234567', '1234567'],
    ['１２３４５６７８９', '123456789'],
    ['123-456-789', '123456789'],
    ['123456', undefined],
    ['12345678', undefined],
    ['1234567890', undefined],
    ['12345a7', undefined],
  ])('the member number «%s» becomes %s', (typed, kept) => expect(read(MemberNumber, typed)).toBe(kept))

  it.each([
    ['s01', 'S01'],
    ['Ａ１Ｂ', 'A1B'],
    ['S1', undefined],
    ['S-1', undefined],
    ['S001', undefined],
  ])('the department code «%s» becomes %s', (typed, kept) => expect(read(DepartmentCode, typed)).toBe(kept))

  it.each([
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example, c@d.example',
    '"a b"@c.example',
    'a@b',
    `${'a'.repeat(65)}@b.example`,
  ])('«%s» is no address', (typed) => expect(Address.safeParse(typed).success).toBe(false))
  it('an address in full width is read as meant', () =>
    expect(read(Address, 'ｋｅｎ＠tsubame.example')).toBe('ken@tsubame.example'))
})

it('knows no registration of unknown kinds', () => {
  expect(Registration.safeParse({ kind: 'desk-agent' }).success).toBe(false)
  expect(Registration.safeParse({ kind: 'traveller' }).success).toBe(false)
})
