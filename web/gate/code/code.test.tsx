import { describe, expect, it } from 'vitest'
import { shown, standingAt } from '../shown.tsx'
import { Code } from './code.tsx'

const at = standingAt({ step: 'code', maskedAddress: 't***@k***.example', resendsLeft: 2 })

describe('the one-time password screen', () => {
  it.each(['ja', 'en'] as const)(
    'S1-47 shows the address masked and offers no way to name or change it (%s)',
    (language) => {
      const { html, text } = shown(<Code travelling={at} />, language)
      expect(text).toContain('t***@k***.example')
      expect(html.match(/<(input|select|textarea)/g)).toEqual(['<input'])
      expect(html).toContain('name="code"')
      expect(html).not.toMatch(/href="[^"]*address[^"]*change|href="[^"]*my-navigation/)
    },
  )

  it('S1-48 offers no SMS and no other channel', () => {
    for (const language of ['ja', 'en'] as const) {
      const { text, html } = shown(<Code travelling={at} />, language)
      expect(text).not.toMatch(/SMS|ショートメッセージ|電話で受け取|text message|voice call/i)
      expect(html).not.toMatch(/type="radio"/)
    }
  })

  it('takes the digits in one field that browsers fill in from the mail', () => {
    const { html } = shown(<Code travelling={at} />)
    expect(html).toMatch(/inputMode="numeric"/i)
    expect(html).toMatch(/autoComplete="one-time-code"/i)
  })

  it('counts the resends that are left and offers none when none is', () => {
    expect(shown(<Code travelling={at} />).text).toContain('メールを再送する(あと2回)')
    const none = standingAt({ step: 'code', resendsLeft: 0 })
    expect(shown(<Code travelling={none} />).text).not.toContain('メールを再送する')
    expect(shown(<Code travelling={none} />).text).toContain('再送できる回数を使い切りました')
  })

  it('reads the same for every ID when no address may be told', () => {
    const recovery = standingAt({ step: 'code', resendsLeft: 3 })
    expect(shown(<Code travelling={recovery} />).text).toContain('入力されたIDが登録されている場合は')
  })

  it('names the sender and the help for a wrong address', () => {
    const { text, html } = shown(<Code travelling={at} />)
    expect(text).toContain('biz@kazahana.example')
    expect(html).toContain('href="/help/member-address"')
  })
})
