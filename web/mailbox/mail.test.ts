import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/mail/render.ts'
import { Profile } from '../../src/platform/profile.ts'
import { codeIn, languageOf, momentOf, partsOf, recipientsOf } from './mail.ts'

const profile = Profile.parse(JSON.parse(readFileSync('profiles/demo.json', 'utf8')))
const at = new Date('2025-11-20T01:05:00Z')
const stationery = { profile, origin: 'http://localhost:3000', now: at }
const values = {
  code: '048291',
  purpose: 'sign-in',
  kind: 'administrator',
  deviceFamily: 'x',
  validMinutes: 10,
  at,
} as const

describe('the mailbox page', () => {
  it.each(['ja', 'en'] as const)('finds the code and the language of a mail (%s)', (language) => {
    const { text } = render({ template: 'one-time-code', values }, language, stationery)
    expect(codeIn(text)).toBe('048291')
    expect(languageOf(text)).toBe(language)
  })

  it('finds no code in a mail that brings none, such as one with a telephone number', () => {
    const { text } = render({ template: 'address-changed-new', values: { at } }, 'ja', stationery)
    expect(codeIn(text)).toBeUndefined()
  })

  it('cuts out exactly the link', () => {
    const link = 'http://localhost:3000/set-password#token_-1'
    expect(partsOf(`前\n${link}\n後`)).toEqual([
      { text: '前\n', isLink: false },
      { text: link, isLink: true },
      { text: '\n後', isLink: false },
    ])
  })

  it('lists each recipient once', () => {
    const to = (address: string) => ({ id: '1', to: address, subject: '', text: '', at: '', files: [] })
    expect(recipientsOf([to('b@x.example'), to('a@x.example'), to('b@x.example')])).toEqual([
      'a@x.example',
      'b@x.example',
    ])
  })

  it('shows moments in Japan, and nothing for a mail without one', () => {
    expect(momentOf('2025-11-20T01:05:00.000Z', 'ja')).toBe('2025年11月20日(木) 10:05')
    expect(momentOf('2025-11-20T01:05:00.000Z', 'en')).toBe('Thu, 20 Nov 2025, 10:05 JST')
    expect(momentOf('', 'ja')).toBe('')
  })
})
