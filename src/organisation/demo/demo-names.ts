import type { Names } from '../contract.ts'

type Spelled = readonly [kanji: string, kana: string, romaji: string]

const families: Spelled[] = [
  ['青木', 'アオキ', 'AOKI'],
  ['飯島', 'イイジマ', 'IIJIMA'],
  ['上原', 'ウエハラ', 'UEHARA'],
  ['江口', 'エグチ', 'EGUCHI'],
  ['岡田', 'オカダ', 'OKADA'],
  ['川端', 'カワバタ', 'KAWABATA'],
  ['久保田', 'クボタ', 'KUBOTA'],
  ['小林', 'コバヤシ', 'KOBAYASHI'],
  ['西園寺', 'サイオンジ', 'SAIONJI'],
  ['勅使河原', 'テシガワラ', 'TESHIGAWARA'],
  ['長谷川', 'ハセガワ', 'HASEGAWA'],
  ['森', 'モリ', 'MORI'],
  ['山本', 'ヤマモト', 'YAMAMOTO'],
]

const givens: Spelled[] = [
  ['翔太', 'ショウタ', 'SHOTA'],
  ['美咲', 'ミサキ', 'MISAKI'],
  ['健一郎', 'ケンイチロウ', 'KENICHIRO'],
  ['さくら', 'サクラ', 'SAKURA'],
  ['大輔', 'ダイスケ', 'DAISUKE'],
  ['陽菜', 'ヒナ', 'HINA'],
  ['直樹', 'ナオキ', 'NAOKI'],
]

/** One spelling of three out of a family and a given name. */
const spell = (family: Spelled, given: Spelled): Names => ({
  kanji: { family: family[0], given: given[0] },
  kana: { family: family[1], given: given[1] },
  romaji: { family: family[2], given: given[2] },
})

/** As many different people as asked for, up to 91; the same ones every time. */
export const crowd = (count: number): Names[] =>
  Array.from({ length: Math.min(count, families.length * givens.length) }, (_, n) => {
    const family = families[n % families.length]
    const given = givens[n % givens.length]
    if (!family || !given) throw new Error('The lists of names are empty.')
    return spell(family, given)
  })

/** Those who have a part of their own, and those whose names are long. */
export const cast = {
  aoi: spell(['椿', 'ツバキ', 'TSUBAKI'], ['葵', 'アオイ', 'AOI']),
  ren: spell(['藤原', 'フジワラ', 'FUJIWARA'], ['蓮', 'レン', 'REN']),
  kaede: spell(['水瀬', 'ミナセ', 'MINASE'], ['楓', 'カエデ', 'KAEDE']),
  hanako: spell(['山田', 'ヤマダ', 'YAMADA'], ['花子', 'ハナコ', 'HANAKO']),
  itsuki: spell(['白石', 'シライシ', 'SHIRAISHI'], ['樹', 'イツキ', 'ITSUKI']),
  nao: spell(['燕', 'ツバクロ', 'TSUBAKURO'], ['奈央', 'ナオ', 'NAO']),
  alexandra: spell(
    [
      'Featherstonehaugh-Konstantinou',
      'フェザーストンホー・コンスタンティヌー',
      'FEATHERSTONEHAUGH-KONSTANTINOU',
    ],
    ['Alexandra Wilhelmina', 'アレクサンドラ・ウィルヘルミナ', 'ALEXANDRA WILHELMINA'],
  ),
  mio: spell(['波多野', 'ハタノ', 'HATANO'], ['澪', 'ミオ', 'MIO']),
  sayuri: spell(['勅使河原', 'テシガワラ', 'TESHIGAWARA'], ['小百合', 'サユリ', 'SAYURI']),
}
