import { describe, expect, it } from 'vitest'
import { shown, standingAt } from '../shown.tsx'
import { EnterAddress } from './enter-address.tsx'
import { ProveAddress } from './prove-address.tsx'

const asked = standingAt({ door: 'administrator', step: 'address' })
const proving = standingAt({
  ...{ door: 'administrator', step: 'prove-address' },
  ...{ newAddress: 'natsume@tsubame.example', resendsLeft: 2 },
})

describe('the screen that asks for a first address', () => {
  it.each(['ja', 'en'] as const)(
    'S1-78 S1-39 S1-41 has one field for one address and no way past it (%s)',
    (language) => {
      const { html, text } = shown(<EnterAddress travelling={asked} />, language)
      expect(html.match(/<(input|select|textarea)/g)).toEqual(['<input'])
      expect(html).toContain('type="email"')
      expect(html.match(/<button/g)).toHaveLength(1)
      expect(text).not.toMatch(/携帯|mobile|skip this|あとで|later/i)
    },
  )

  it('S1-53 says that one person has one ID and discourages shared and group addresses, because of the code', () => {
    expect(shown(<EnterAddress travelling={asked} />).text).toMatch(
      /1名につき1つのID.*共有のアドレスやグループアドレスはお控えください.*ワンタイムパスワードが複数の方に/,
    )
    expect(shown(<EnterAddress travelling={asked} />, 'en').text).toMatch(
      /One person has one ID.*do not use a shared or group address.*several people/,
    )
  })

  it('O8 says beforehand who confirms it and what is not possible until then', () => {
    expect(shown(<EnterAddress travelling={asked} />).text).toMatch(/貴社の利用管理者が.*デスクが.*閲覧のみ/)
  })
})

describe('the screen that proves it', () => {
  it('shows the address in full, so that a slip is seen, and the way back', () => {
    for (const language of ['ja', 'en'] as const) {
      const { text } = shown(<ProveAddress travelling={proving} />, language)
      expect(text).toContain('natsume@tsubame.example')
      expect(text).toContain(
        language === 'ja' ? '別のメールアドレスを入力する' : 'Enter another mail address',
      )
      expect(text).toContain(language === 'ja' ? 'あと2回' : '2 left')
    }
  })

  it('S1-48 offers no other channel than mail', () => {
    const { text } = shown(<ProveAddress travelling={proving} />, 'en')
    expect(text).not.toMatch(/SMS|text message|voice/i)
  })
})
