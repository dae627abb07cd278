import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/desk/notices/notice-text.ts'
import type { Problem } from '../../kit/call.ts'
import { shown } from '../shown.tsx'
import { Refusal } from '../who/refusal.tsx'
import { Read } from './one-notice.tsx'

const text =
  'こちらは[手引き](manual)です。\n\n1. [概要](notice:overview)\n2. <b>太字</b>\n\n[外](https://club.kazahana.example/)'
const notice = {
  id: '00000000-0000-4000-8000-00000000a003',
  month: '2025-11',
  publishedAt: '2025-11-04T01:00:00.000Z',
  title: { ja: '実施日のお知らせ', en: 'The day of the change' },
  text: { ja: blocksOf(text), en: blocksOf(text) },
  related: [
    { id: 'a1', month: '2025-06', title: { ja: 'インスタント会員', en: 'Instant members' } },
    { id: 'a2', month: '2025-08', title: { ja: '概要', en: 'Overview' } },
  ],
}

describe('a notice before signing in', () => {
  it('S1-11 shows its month, and related ones numbered ①② with their months', () => {
    const ja = shown(<Read notice={notice} />)
    expect(ja.text).toContain('2025年11月のお知らせ')
    expect(ja.text).toMatch(/関連のお知らせ ① インスタント会員 2025年6月 ② 概要 2025年8月/)
    expect(ja.html).toContain('href="/notices/a1"')
    const en = shown(<Read notice={notice} />, 'en')
    expect(en.text).toMatch(/Notice of November 2025.*① Instant members June 2025 ② Overview August 2025/)
    expect(en.html).toContain('href="/en/notices/a1"')
  })

  it('S1-10 links to the manual, to other notices, and to other sites apart', () => {
    const { html } = shown(<Read notice={notice} />)
    expect(html).toContain('<a href="/manual">手引き</a>')
    expect(html).toContain('<a href="/notices/overview">概要</a>')
    expect(html).toContain('<a href="https://club.kazahana.example/" target="_blank" rel="noreferrer">外</a>')
  })

  it('shows HTML that somebody typed as the letters it is', () =>
    expect(shown(<Read notice={notice} />).html).toContain('&lt;b&gt;太字&lt;/b&gt;'))
})

it('S1-87 a temporary card at the sign-in leads to the notice of June, any other refusal does not', () => {
  const refused = (refusal: string): Problem => ({
    ...{ refusal, status: 422, title: 'x', detail: '', errorId: '', more: {} },
  })
  const { html, text: said } = shown(<Refusal problem={refused('temporary-card')} />)
  expect(html).toContain('href="/notices/instant-members"')
  expect(said).toContain('仮カードをお持ちの方へのお知らせ')
  expect(shown(<Refusal problem={refused('not-recognised')} />).html).not.toContain('/notices/')
})
