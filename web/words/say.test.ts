import { describe, expect, it } from 'vitest'
import { fill, say } from './say.ts'

const words = {
  ja: { left: 'あと{left}回', plain: 'ログイン' },
  en: { left: '{left} left', plain: 'Sign in' },
} as const

describe('saying a text', () => {
  it('speaks the language asked for', () => {
    expect([say(words, 'ja', 'plain'), say(words, 'en', 'plain')]).toEqual(['ログイン', 'Sign in'])
  })

  it('fills every hole with its value', () => {
    expect(say(words, 'ja', 'left', { left: 2 })).toBe('あと2回')
    expect(fill('{a}-{b}-{a}', { a: 'x', b: 'y' })).toBe('x-y-x')
  })

  it('groups the digits of numbers, never of codes and IDs', () => {
    expect(fill('{count} {id}', { count: 10_000, id: '4081226' })).toBe('10,000 4081226')
  })

  it('leaves a hole without a value visible instead of hiding the mistake', () => {
    expect(fill('{a} {b}', { a: 'x' })).toBe('x {b}')
  })

  it('does not let a value open holes of its own', () => {
    expect(fill('{a}', { a: '{b}', b: 'secret' })).toBe('{b}')
  })
})
