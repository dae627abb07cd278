import { describe, expect, it } from 'vitest'
import { operator, shown } from '../shown.tsx'
import { AdministratorSignIn } from './administrator-sign-in.tsx'
import { MemberSignIn } from './member-sign-in.tsx'

const doors = [
  ['member', MemberSignIn],
  ['administrator', AdministratorSignIn],
] as const

const at = { busy: false, problem: undefined, enter: () => undefined }

const neutral = {
  refusal: 'not-recognised',
  status: 422,
  title: 'ログインできませんでした。',
  detail: '',
  errorId: 'E',
  more: {},
}

describe.each(doors)('the sign-in screen of the %s door', (door, SignIn) => {
  it('tells people not to bookmark it and links to the entry page instead', () => {
    const { text, html } = shown(<SignIn atDoor={at} />)
    expect(text).toContain('この画面はブックマークしないでください')
    expect(html).toContain('<a href="/">ブックマークには入口のページをご登録ください</a>')
    expect(shown(<SignIn atDoor={at} />, 'en').html).toContain(
      '<a href="/en">Bookmark the entry page instead</a>',
    )
  })

  it('S1-28 has a password field with a show/hide switch, hidden by default', () => {
    const { html } = shown(<SignIn atDoor={at} />)
    expect(html).toMatch(/<input[^>]*autoComplete="current-password"[^>]*type="password"/i)
    expect(html).toMatch(/<button type="button"[^>]*aria-pressed="false"[^>]*>.*パスワードを表示/)
  })

  it('offers exactly one way to reset the password', () => {
    const { html } = shown(<SignIn atDoor={at} />)
    expect(html.match(/href="\/recovery/g)).toHaveLength(1)
    expect(html).toContain(`href="/recovery/${door}"`)
    expect(html).toContain('パスワード再設定はこちら')
  })

  it('shows what went wrong as an announced alert and keeps both fields', () => {
    const { html } = shown(<SignIn atDoor={{ ...at, problem: neutral }} />)
    expect(html).toMatch(/role="alert"[^>]*>.*ログインできませんでした/)
    expect(html.match(/<input/g)).toHaveLength(2)
  })

  it('ties a label to every input', () => {
    const { html } = shown(<SignIn atDoor={at} />)
    for (const [, id] of html.matchAll(/<input id="([^"]+)"/g)) expect(html).toContain(`for="${id}"`)
  })
})

describe('the member sign-in screen', () => {
  it('S1-27 offers one reset link that also serves people setting a password for the first time', () => {
    const { html } = shown(<MemberSignIn atDoor={at} />)
    expect(html.match(/<a href="\/recovery[^>]*>([^<]+)</g)).toHaveLength(1)
    expect(html).toContain('パスワード再設定はこちら(初めて設定する方もこちら)')
    expect(shown(<MemberSignIn atDoor={at} />, 'en').text).toContain('or set it for the first time')
  })

  it('asks for the number and password of the member programme', () => {
    const { text } = shown(<MemberSignIn atDoor={at} />)
    expect(text).toContain(`${operator.programme.ja}の会員番号`)
    expect(text).toContain('数字7桁または9桁')
  })
})
