import type { Profile } from '#platform/profile.ts'
import { firstOf, normal } from './normal.ts'

/** Public bodies and the kinds of firm that real phishing dresses up as; whoever runs this adds names in `drills.names`. */
const alwaysReal = [
  ...['国税庁', '税務署', '警察', '年金機構', '厚生労働省', '総務省', '国土交通省', '経済産業省', '金融庁'],
  ...['市役所', '区役所', '法務局', '裁判所', '日本郵便', '証券取引所', '情報処理推進機構'],
  ...['株式会社', '有限会社', '合同会社', '銀行', '信用金庫', '証券', '生命保険'],
  ...['inc', 'ltd', 'llc', 'plc', 'corp', 'corporation', 'gmbh', 'bank', 'police', 'ministry', 'tax office'],
]

/** The first name of a real organisation in a text; the house's own names are none. */
export function realOrganisation(text: string, { operator, drills }: Profile): string | undefined {
  const own = [operator.name, operator.portal, operator.programme].flatMap(({ ja, en }) => [ja, en])
  const others = own.reduce((left, name) => left.replaceAll(normal(name), ' '), normal(text))
  // ㈱ and its like come to this; without its brackets it is a part of many words.
  if (others.includes('(株)')) return '(株)'
  return firstOf(others, [...drills.names, ...alwaysReal])
}
