import { describe, expect, it } from 'vitest'
import { operator, shown } from '../shown.tsx'
import { Help } from './help.tsx'
import { topicsFor } from './topics.ts'

const told = (id: string) => ({ ja: shown(<Help id={id} />).text, en: shown(<Help id={id} />, 'en').text })
const office = operator.memberOffice

describe('help for travellers', () => {
  it('S1-29 points people who cannot set a password to the member office, neither to the desk nor to the administrator', () => {
    const { ja, en } = told('member-password')
    expect(ja).toContain(`${office.name.ja}へお問い合わせください`)
    expect(ja).toContain(office.phone)
    expect(en).toContain(`contact the ${office.name.en}`)
    expect(ja).not.toContain(operator.desk.free)
    expect(ja).toContain('利用管理者は、パスワードの確認や再設定を行えません')
  })

  it('S1-30 points people with a wrong address to the same office', () => {
    const { ja, en } = told('member-address')
    expect(ja).toContain(`${office.name.ja}へお問い合わせください`)
    expect(ja).toContain(office.phone)
    expect(en).toContain(`contact the ${office.name.en}`)
  })

  it('S1-31 says that nobody in the company can unlock a number, and names the office', () => {
    const { ja, en } = told('member-locked')
    expect(ja).toContain('利用管理者や発券管理者はロックを解除できません')
    expect(ja).toContain(office.phone)
    expect(en).toContain('cannot unlock it')
  })
})

describe('help for managers and administrators', () => {
  it('S1-69 a ticketing manager’s address is corrected by the administrator under 利用登録', () => {
    expect(told('manager-address').ja).toMatch(/利用管理者が.*「利用登録」から.*修正できます/)
  })

  it('S1-68 an administrator’s wrong address goes to the desk by the change notice form', () => {
    const { ja, en } = told('administrator-address')
    expect(ja).toMatch(/変更連絡表.*風花ビズデスクへお送りください/)
    expect(ja).toContain(operator.desk.free)
    expect(en).toContain('change notice form')
  })

  it('S1-78 O8 a first address is confirmed by the company administrator, an administrator’s by the desk', () => {
    const manager = told('manager-first-address')
    expect(manager.ja).toContain('貴社の利用管理者が確認するまでは閲覧のみ')
    expect(manager.ja).not.toContain(operator.desk.free)
    expect(manager.en).toContain('Until your company administrator confirms it')
    const administrator = told('administrator-first-address')
    expect(administrator.ja).toContain(operator.desk.free)
    expect(administrator.en).toContain(`Until the ${operator.desk.name.en} confirms it`)
  })

  it('S1-53 S1-84 one person has one ID, a shared address is discouraged, and an ID is not handed on', () => {
    const { ja } = told('administrator-address')
    expect(ja).toContain('1人に1つのID')
    expect(ja).toContain('引き継ぎはできません')
    expect(ja).toContain('ほかの方にも届いてしまいます')
  })

  it('S1-89 S1-90 names the one sender of password mails and the company setting that may hold them back', () => {
    const { ja, en } = told('password-mail')
    expect(ja).toContain(operator.mailFrom)
    expect(ja).toContain('「企業設定」')
    expect(en).toContain(operator.mailFrom)
    expect(en).toContain('Company settings')
  })
})

describe('the list of help', () => {
  it('leads to every topic, and every topic has a page', () => {
    const { html } = shown(<Help id={undefined} />)
    for (const topic of Object.values(topicsFor).flat()) {
      expect(html).toContain(`href="/help/${topic.id}"`)
      expect(told(topic.id).ja).toContain('対応できる窓口')
    }
  })

  it('leaves no name open in any topic', () => {
    for (const { id } of Object.values(topicsFor).flat())
      expect(told(id).ja + told(id).en).not.toMatch(/\{\w+\}/)
  })

  it('says so when there is no such topic', () => {
    expect(told('constructor').ja).toContain('お探しのページはありません')
  })
})
