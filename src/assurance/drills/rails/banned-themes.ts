import { firstOf } from './normal.ts'

/** What no drill plays with: people are taught by it, never frightened about their living, their health or their safety. */
const themes = {
  pay: [
    ...['給与', '給料', '賞与', 'ボーナス', '昇給', '減給', '賃金', '年収', '人事評価'],
    ...['salary', 'salaries', 'payroll', 'payslip', 'wages', 'bonus', 'pay rise', 'pay cut', 'your pay'],
  ],
  dismissal: [
    ...['解雇', '退職勧奨', '懲戒', 'リストラ', '人員削減', '雇い止め', '降格', '契約終了のお知らせ'],
    ...['dismissal', 'dismissed', 'layoff', 'layoffs', 'lay-off', 'redundancy', 'redundancies'],
    ...['disciplinary', 'demotion', 'termination of employment', 'job cuts'],
  ],
  health: [
    ...[
      '健康診断',
      '病気',
      '感染症',
      'ワクチン',
      '検査結果',
      '病院',
      '診断書',
      '休職',
      'メンタルヘルス',
      '入院',
    ],
    ...['health', 'vaccine', 'vaccination', 'infection', 'medical', 'diagnosis', 'hospital', 'illness'],
  ],
  disaster: [
    ...['地震', '津波', '台風', '災害', '避難', '安否', '火災', '墜落', '人身事故', 'テロ'],
    ...['earthquake', 'tsunami', 'typhoon', 'disaster', 'evacuation', 'accident', 'crash', 'terror'],
  ],
} as const

/** A theme no drill may have. */
export type BannedTheme = keyof typeof themes

/** The first banned theme a text touches, with the word it was found by. */
export function bannedTheme(text: string): { theme: BannedTheme; found: string } | undefined {
  for (const theme of ['pay', 'dismissal', 'health', 'disaster'] as const) {
    const found = firstOf(text, themes[theme])
    if (found) return { theme, found }
  }
  return undefined
}
