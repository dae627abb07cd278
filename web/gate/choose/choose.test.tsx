import { describe, expect, it } from 'vitest'
import { DeskBlock } from '../../kit/desk/desk-block.tsx'
import { operator, shown } from '../shown.tsx'
import { Choose } from './choose.tsx'
import { Notices } from './notices.tsx'

describe('the entry page', () => {
  it('S1-01 names the service as a corporate support service for arranging domestic business trips', () => {
    expect(shown(<Choose />).text).toContain('法人向け国内出張手配サポート')
    expect(shown(<Choose />, 'en').text).toContain('Corporate support for domestic business trips')
  })

  it('S1-06 asks people to bookmark this page and no other', () => {
    const { text } = shown(<Choose />)
    expect(text).toContain('このページをブックマークしてください')
    expect(text).toContain('ログインの画面は登録しないでください')
    expect(shown(<Choose />, 'en').text).toContain('Please bookmark this page')
  })

  it('sends people to different sign-in screens by the kind of their ID', () => {
    const { text } = shown(<Choose />)
    expect(text).toMatch(/風花クラブの会員番号 数字7桁または9桁 会員ログインへ/)
    expect(text.match(/管理者用ID 英字と数字を組み合わせた9桁 管理者ログインへ/g)).toHaveLength(2)
  })

  it('S1-12 shows a free and a charged number, each labelled with its charge', () => {
    const { text } = shown(<DeskBlock />)
    expect(text).toContain(`無料 固定電話から ${operator.desk.free}`)
    expect(text).toContain(`有料 携帯電話から(通話料がかかります) ${operator.desk.charged}`)
    const english = shown(<DeskBlock />, 'en').text
    expect(english).toContain(`Free from a landline ${operator.desk.free}`)
    expect(english).toContain(`Charged from a mobile phone (call charges apply) ${operator.desk.charged}`)
  })

  it('tells the dates of the profile with their weekdays', () => {
    const { text } = shown(<Notices />)
    expect(text).toContain('2025年11月20日(木)から')
    expect(text).toContain('2026年3月31日(火)まで')
  })

  it('says why people find themselves here who opened a sign-in screen directly, and only to them', () => {
    expect(shown(<Choose />, 'ja', { ledBack: true }).text).toContain('ログインの画面を直接開いたか')
    expect(shown(<Choose />).text).not.toContain('ログインの画面を直接開いたか')
  })

  it('starts a journey by a button, so that there is no address of a sign-in form to keep', () => {
    const { html } = shown(<Choose />)
    expect(html).not.toMatch(/href="[^"]*sign-in/)
    expect(html).not.toContain('<input')
  })
})
