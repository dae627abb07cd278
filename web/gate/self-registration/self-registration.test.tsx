import { describe, expect, it } from 'vitest'
import { Ways } from '../choose/ways.tsx'
import { fromWithin } from '../location.ts'
import { Manual } from '../manual/manual.tsx'
import { SelfRegistrationManual } from '../manual/self-registration-manual.tsx'
import { shown } from '../shown.tsx'
import { AdministratorSignIn } from '../sign-in/administrator-sign-in.tsx'
import { MemberSignIn } from '../sign-in/member-sign-in.tsx'
import { CompanyForm } from './company-form.tsx'
import { Ended } from './ended.tsx'
import { MemberForm } from './member-form.tsx'
import { OwnDetails } from './own-details.tsx'
import { SelfRegistration } from './self-registration.tsx'

const joining = { id: '1', step: 'member', company: '燕商事', expiresAt: '2025-12-01T01:30:00Z' } as const
const travelling = { journey: joining, problem: undefined, busy: false, step: async () => undefined }
const atDoor = { busy: false, problem: undefined, enter: () => undefined }
const departments = [{ id: 'd1', code: 'S01', name: '営業部' }]

/** Every screen of the gate on which somebody proves who he is. */
const screens = [
  ['corporate ID and password', <CompanyForm key="company" />],
  ['member proof', <MemberForm key="member" travelling={travelling} company="燕商事" />],
  ['member sign-in', <MemberSignIn key="sign-in" atDoor={atDoor} />],
  ['administrator sign-in', <AdministratorSignIn key="admin" atDoor={atDoor} />],
] as const

describe('no screen has four fields', () => {
  it.each(screens)(
    'S1-75 %s asks for one ID and its password, and for nothing beside them',
    (_what, screen) => {
      const { html } = shown(screen)
      expect(html.match(/<input/g)).toHaveLength(2)
      expect(html.match(/type="password"/g)).toHaveLength(1)
    },
  )

  it('S1-75 S1-76 the entry page leads to the two sign-ins and to self-registration, and says corporate ID nowhere', () => {
    const { html, text } = shown(<Ways />)
    expect(html).toContain('<a href="/self-registration">セルフ社員登録')
    expect(text).not.toMatch(/法人ID/)
    expect(shown(<Ways />, 'en').html).toContain('<a href="/en/self-registration">Self-registration')
  })
})

describe('self-registration', () => {
  it('begins with the corporate ID, links to how it works, and asks not to be bookmarked', () => {
    const { html, text } = shown(<SelfRegistration id={undefined} />, 'ja', fromWithin)
    expect(text).toContain('法人ID')
    expect(text).toContain('この画面はブックマークしないでください')
    expect(html).toContain('href="/manual/self-registration"')
  })

  it('S1-08 shows no form to whoever opens it from a bookmark', () =>
    expect(shown(<SelfRegistration id={undefined} />).html).toBe(''))

  it('S1-24 says which password is meant: first the company’s, then the programme’s own', () => {
    expect(shown(<CompanyForm />).text).toContain('会員のパスワードではありません')
    const { text } = shown(<MemberForm travelling={travelling} company="燕商事" />)
    expect(text).toContain('風花クラブのパスワード')
    expect(text).toContain('燕商事への登録')
  })

  it('takes a department and six names, a label tied to each', () => {
    const { html } = shown(<OwnDetails travelling={travelling} joining={{ ...joining, departments }} />)
    expect(html.match(/<input/g)).toHaveLength(6)
    expect(html).toContain('S01 営業部')
    for (const [, id] of html.matchAll(/<(?:input|select) id="([^"]+)"/g))
      expect(html).toContain(`for="${id}"`)
  })

  it('says what to do when the company has no department yet', () => {
    const { text } = shown(<OwnDetails travelling={travelling} joining={{ ...joining, departments: [] }} />)
    expect(text).toMatch(/利用管理者.*部課の登録をご依頼ください/)
  })

  it('ends by saying whether one is registered or waits, in both languages, and signs nobody in', () => {
    const ended = (outcome: 'registered' | 'waiting', language?: 'en') =>
      shown(<Ended joining={{ ...joining, step: 'done', outcome }} />, language)
    expect(ended('registered').text).toContain('すぐにログインいただけます')
    expect(ended('waiting').text).toMatch(/承認.*メールアドレスへお送りします/)
    expect(ended('registered', 'en').text).toContain('You are registered')
    expect(ended('waiting', 'en').html).toContain('href="/en"')
  })
})

describe('the manual', () => {
  it('S1-77 explains how the corporate ID is given and its password set, what has changed, and what ends a lock', () => {
    const { text } = shown(<SelfRegistrationManual />)
    expect(text).toContain('新規登録の方法とパスワードの設定方法が変わりました')
    expect(text).toMatch(/初めてパスワードを設定すると、貴社の法人IDが発行されます/)
    expect(text).toMatch(/ログインと、そこからの社員登録は終了しました/)
    expect(text).toMatch(/新しいパスワードを設定すると解除されます/)
    expect(text).not.toMatch(/\{\w+\}/)
    expect(shown(<SelfRegistrationManual />, 'en').text).toContain('company is given its corporate ID')
  })

  it('has no other page', () => {
    expect(shown(<Manual id="constructor" />).text).toContain('お探しのページはありません')
  })
})
