import { describe, expect, it } from 'vitest'
import { operator, shown } from '../shown.tsx'
import { Guide } from './guide.tsx'

describe('the pre-check guide', () => {
  it('S1-26 offers two steps: open the programme site’s login; enter number and password to confirm that it works', () => {
    const { html, text } = shown(<Guide />)
    expect(html.match(/<li>/g)).toHaveLength(2)
    expect(text).toMatch(
      /ステップ1 風花クラブのサイトのログイン画面を開く.*ステップ2 会員番号とパスワードを入力する/,
    )
    expect(text).toContain('ログインできることをご確認ください')
    expect(html).toContain(`href="${operator.memberSite}"`)
    expect(shown(<Guide />, 'en').text).toMatch(
      /Step 1 Open the sign-in page.*Step 2 Enter your number and password/,
    )
  })

  it('opens the programme’s site apart from ours', () => {
    expect(shown(<Guide />).html).toMatch(/target="_blank" rel="noreferrer"/)
  })

  it('leads those who did not get in to the reset', () => {
    expect(shown(<Guide />).html).toContain('href="/recovery/member"')
  })
})
