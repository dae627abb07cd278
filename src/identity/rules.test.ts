import { expect, it } from 'vitest'
import { readProfile } from '#platform/config.ts'
import { rules } from './rules.ts'

const { dates } = readProfile('document')
const at = (moment: string) => rules(new Date(moment), dates)

it('begins the new rules at midnight of the cut-over in Tokyo', () => {
  expect(at('2025-11-19T23:59:59.999+09:00').newRules).toBe(false)
  expect(at('2025-11-20T00:00:00+09:00').newRules).toBe(true)
  expect(at('2025-11-19T15:00:00Z').newRules).toBe(true)
})

it('takes old passwords to 23:59:59 of their last day in Tokyo', () => {
  expect(at('2026-03-31T23:59:59.999+09:00').oldPasswords).toBe(true)
  expect(at('2026-04-01T00:00:00+09:00').oldPasswords).toBe(false)
  expect(at('2026-03-31T15:00:00Z').oldPasswords).toBe(false)
})

it('begins them at an instant of that day when the operator decided on one', () => {
  const early = { ...dates, cutOver: '2025-11-20T05:50:00+09:00' }
  expect(rules(new Date('2025-11-20T05:49:59+09:00'), early).newRules).toBe(false)
  expect(rules(new Date('2025-11-20T05:50:00+09:00'), early).newRules).toBe(true)
})
