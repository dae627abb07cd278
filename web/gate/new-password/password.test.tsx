import { describe, expect, it } from 'vitest'
import { Identify } from '../recovery/identify.tsx'
import { operator, shown, standingAt } from '../shown.tsx'
import { PasswordDone } from './password-done.tsx'
import { PasswordForm } from './password-form.tsx'

const weak = {
  refusal: 'password-common',
  status: 422,
  title: '推測されやすいパスワードです。',
  detail: '',
  errorId: 'E',
  more: {},
}
const form = (problem?: typeof weak) => (
  <PasswordForm busy={false} problem={problem} onPassword={() => undefined} />
)

describe('choosing a new password', () => {
  it('explains the policy of the operator before anything is typed', () => {
    const { text } = shown(form())
    expect(text).toContain('8文字以上、256文字以内')
    expect(text).toContain('英大文字・英小文字・数字・記号のうち2種類以上')
  })

  it('puts a weakness next to the field, announced', () => {
    const { html } = shown(form(weak))
    expect(html).toMatch(/aria-invalid="true"[^>]*name="new-password"/)
    expect(html.match(/role="alert"/g)).toHaveLength(1)
  })

  it('hides both fields and lets password managers fill them', () => {
    const { html } = shown(form())
    expect(html.match(/type="password"/g)).toHaveLength(2)
    expect(html.match(/autoComplete="new-password"/gi)).toHaveLength(2)
  })

  it('leads to the entry page when done', () => {
    expect(shown(<PasswordDone remark="done-id" />).html).toContain('href="/"')
  })
})

describe('the first step of a reset', () => {
  it('tells members whom to turn to when they cannot set a password', () => {
    const { text } = shown(<Identify travelling={standingAt({ step: 'identify' })} />)
    expect(text).toContain(`${operator.memberOffice.name.ja}（${operator.memberOffice.phone}）`)
  })

  it('asks for the ID and nothing else', () => {
    for (const door of ['member', 'administrator'] as const) {
      const { html } = shown(<Identify travelling={standingAt({ door, step: 'identify' })} />)
      expect(html.match(/<input/g)).toHaveLength(1)
    }
  })
})
