import type { Dice } from './chance.ts'

/** A name as its cells say it: kanji, kana, romaji. */
type Spelled = readonly [kanji: string, kana: string, romaji: string]

// Words of wind, water and birds, put together: names that read like names and are nobody's list of people.
const firsts: Spelled[] = [
  ['風', 'カザ', 'KAZA'],
  ['波', 'ナミ', 'NAMI'],
  ['雪', 'ユキ', 'YUKI'],
  ['鷺', 'サギ', 'SAGI'],
  ['燕', 'ツバメ', 'TSUBAME'],
  ['霧', 'キリ', 'KIRI'],
  ['椿', 'ツバキ', 'TSUBAKI'],
  ['露', 'ツユ', 'TSUYU'],
  ['霞', 'カスミ', 'KASUMI'],
  ['千鳥', 'チドリ', 'CHIDORI'],
]
const seconds: Spelled[] = [
  ['谷', 'タニ', 'TANI'],
  ['岡', 'オカ', 'OKA'],
  ['井', 'イ', 'I'],
  ['原', 'ハラ', 'HARA'],
  ['瀬', 'セ', 'SE'],
  ['浜', 'ハマ', 'HAMA'],
  ['崎', 'サキ', 'SAKI'],
  ['沢', 'サワ', 'SAWA'],
  ['森', 'モリ', 'MORI'],
  ['島', 'シマ', 'SHIMA'],
]
const givens: Spelled[] = [
  ['葵', 'アオイ', 'AOI'],
  ['樹', 'イツキ', 'ITSUKI'],
  ['楓', 'カエデ', 'KAEDE'],
  ['健', 'ケン', 'KEN'],
  ['沙羅', 'サラ', 'SARA'],
  ['翔', 'ショウ', 'SHO'],
  ['澪', 'ミオ', 'MIO'],
  ['奈央', 'ナオ', 'NAO'],
  ['花', 'ハナ', 'HANA'],
  ['陽', 'ヨウ', 'YO'],
  ['蓮', 'レン', 'REN'],
  ['凛', 'リン', 'RIN'],
]

/** The six name cells of a made-up person. */
export function drawName(dice: Dice) {
  const first = dice.pick(firsts)
  const second = dice.pick(seconds)
  const given = dice.pick(givens)
  return {
    family_kanji: first[0] + second[0],
    given_kanji: given[0],
    family_kana: first[1] + second[1],
    given_kana: given[1],
    family_romaji: first[2] + second[2],
    given_romaji: given[2],
  }
}

export type DrawnName = ReturnType<typeof drawName>
