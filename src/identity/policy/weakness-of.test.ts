import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBreached } from './breached.ts'
import { policies, policyMark } from './policies.ts'
import { weaknessOf } from './weakness-of.ts'

const ofDocument = (password: string) => weaknessOf(password, { policy: 'document' })

describe('the policy of the document', () => {
  it('S1-36 ASVS-6.2.1 JP-PMark refuses one kind of character and seven characters, and takes two kinds from eight on', () => {
    expect(ofDocument('abcdefgh')).toBe('password-one-kind')
    expect(ofDocument('12345678')).toBe('password-one-kind')
    expect(ofDocument('Ab1!xyz')).toBe('password-too-short')
    expect(ofDocument('tsubaki7kumo')).toBeUndefined()
    expect(ofDocument('TsubakiKumo')).toBeUndefined()
    expect(ofDocument('40817-2265')).toBeUndefined()
  })

  it('S1-36 lets the blocklist refuse what fits the rule with a reason of its own', () => {
    expect(ofDocument('abcdefg1')).toBe('password-common')
  })

  it.each([
    ['Password1!', 'password-common'],
    ['Takahashi1', 'password-common'],
    ['qwerty123', 'password-common'],
    ['a1a1a1a1a1', 'password-common'],
    ['ABCDEFGH', 'password-one-kind'],
    ['!!!!!!!!', 'password-one-kind'],
  ])('refuses %s as %s', (password, weakness) => {
    expect(ofDocument(password)).toBe(weakness)
  })

  it.each(['ゆきの山道7を歩く', 'kumo no michi', 'Hoshi-Zora-4410', 'x7 ぽっぽ鳩時計'])(
    'takes %s',
    (password) => {
      expect(ofDocument(password)).toBeUndefined()
    },
  )

  it('takes a password of 256 characters and refuses one of 257', () => {
    expect(ofDocument('kaze7-'.repeat(43).slice(0, 256))).toBeUndefined()
    expect(ofDocument('kaze7-'.repeat(43).slice(0, 257))).toBe('password-too-long')
  })
})

describe('length', () => {
  it('NIST63B4-3.1.1.2-4 counts characters, not bytes or UTF-16 halves', () => {
    expect(ofDocument('𠮷野家a1-')).toBe('password-too-short')
    expect(ofDocument('𠮷野家ab-12')).toBeUndefined()
  })

  it('counts a letter and its accent as one, however they were typed', () => {
    const decomposed = 'e\u0301'.repeat(7)
    expect(ofDocument(decomposed)).toBe('password-too-short')
  })
})

describe('the policies after NIST', () => {
  it('ask for 15 characters where the password stands alone and for 8 beside a second factor', () => {
    expect(weaknessOf('kumonomichihoshi', { policy: 'nist-single' })).toBeUndefined()
    expect(weaknessOf('kumonomichihos', { policy: 'nist-single' })).toBe('password-too-short')
    expect(weaknessOf('hoshikumo', { policy: 'nist-mfa' })).toBeUndefined()
    expect(weaknessOf('hoshiku', { policy: 'nist-mfa' })).toBe('password-too-short')
  })

  it('know no composition rule and still refuse what everybody uses', () => {
    expect(weaknessOf('abcdefgh', { policy: 'nist-mfa' })).toBe('password-common')
    expect(weaknessOf('12345678', { policy: 'nist-mfa' })).toBe('password-common')
  })

  it('ASVS-6.2.9 NIST63B4-3.1.1.2-2 allow at least 64 characters and mark a password with their version', () => {
    for (const policy of Object.values(policies)) expect(policy.max).toBeGreaterThanOrEqual(64)
    expect(policyMark('document')).toBe('document@1')
  })
})

describe('what a person is called', () => {
  const context = { policy: 'document', signInId: 'K7MXQ2RT9', names: ['Momoka', 'Shirayuki'] } as const
  const person = { ...context, names: [...context.names] }

  it('ASVS-6.2.11 is refused as a password: the ID, the names, and both together', () => {
    expect(weaknessOf('my-k7mxq2rt9', person)).toBe('password-like-id')
    expect(weaknessOf('Shirayuki7', person)).toBe('password-like-id')
    expect(weaknessOf('MomokaShirayuki1', person)).toBe('password-like-id')
    expect(weaknessOf('shirayukimomoka22', person)).toBe('password-like-id')
  })

  it('may be part of something longer', () => {
    expect(weaknessOf('momoka-to-kuroi-neko', person)).toBeUndefined()
  })
})

describe('a file of breached passwords', () => {
  const folder = mkdtempSync(join(tmpdir(), 'breached-'))
  const file = join(folder, 'list.txt')
  const listed = Array.from({ length: 500 }, (_, n) => `hanabi-${n}`)
  const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()

  it('is searched to its first and last line', () => {
    writeFileSync(
      file,
      `${listed
        .map((word) => `${sha1(word)}:${word.length}`)
        .sort()
        .join('\r\n')}\r\n`,
    )
    for (const word of listed) expect(isBreached(file, word), word).toBe(true)
    for (const word of listed) expect(isBreached(file, `${word}x`)).toBe(false)
  })

  it('is read without counts and without a last line end too', () => {
    writeFileSync(file, listed.map(sha1).sort().join('\n'))
    for (const word of listed) expect(isBreached(file, word), word).toBe(true)
    expect(weaknessOf('hanabi-77', { policy: 'document', breachFile: file })).toBe('password-common')
    rmSync(folder, { recursive: true })
  })
})
