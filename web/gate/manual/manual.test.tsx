import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/desk/notices/notice-text.ts'
import { shown } from '../shown.tsx'
import { NotYet, WholeManual } from './manual.tsx'

const text = { ja: blocksOf('本文'), en: blocksOf('Text') }
const item = (id: string, number: number, roles: ('administrator' | 'traveller')[]) => ({
  ...{ id, number, roles, text },
  title: { ja: `題${id}`, en: `Title ${id}` },
})
const manual = {
  before: [item('b', 1, ['traveller'])],
  after: [item('a', 2, ['administrator', 'traveller'])],
  questions: [item('q', 7, ['administrator'])],
}

describe('the manual before signing in', () => {
  it('S1-17 has three parts, and marks each item with its roles in words', () => {
    const { text: said } = shown(<WholeManual manual={manual} />)
    expect(said).toMatch(
      /事前準備 ① 題b 社員 本文 セキュリティ強化後の変更点 ② 題a 利用管理者 社員 本文 Q&amp;A Q7 題q/,
    )
    expect(shown(<WholeManual manual={manual} />, 'en').text).toMatch(
      /Prepare before the change ① Title b Traveller Text Changes after it ② Title a Company administrator/,
    )
  })

  it('S1-10 before its day shows that day with its weekday, and nothing else', () => {
    const problem = { refusal: 'manual-not-published', status: 404, title: 'x', detail: '', errorId: '' }
    const more = { detail: { from: '2025-11-18T15:00:00.000Z' } }
    const { text: said } = shown(<NotYet problem={{ ...problem, more }} />)
    expect(said).toContain('2025年11月19日(水)に公開します')
  })
})
