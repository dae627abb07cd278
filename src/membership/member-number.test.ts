import { expect, it } from 'vitest'
import { isMemberNumber } from './member-number.ts'

it.each(['1234567', '123456789', '0000000'])('S1-22 %s is a member number: exactly 7 or 9 digits', (text) =>
  expect(isMemberNumber(text)).toBe(true),
)

it.each([
  '123456',
  '12345678',
  '1234567890',
  '',
  'KZ34567',
  '123456A',
  '1234567\n',
  ' 1234567',
  '１２３４５６７',
  '٠١٢٣٤٥٦',
  '12345.7',
  '-123456',
])('S1-22 «%s» is not a member number', (text) => expect(isMemberNumber(text)).toBe(false))
