import { expect, it } from 'vitest'
import { fromJapanInput, japanInput } from './japan-input.ts'

it('reads and writes Japan time in a field, whatever zone the device is in', () => {
  expect(japanInput('2025-12-01T15:30:00Z')).toBe('2025-12-02T00:30')
  expect(fromJapanInput('2025-12-02T00:30')).toBe('2025-12-02T00:30:00+09:00')
  expect(Date.parse(fromJapanInput(japanInput('2025-12-01T15:30:00Z')))).toBe(
    Date.parse('2025-12-01T15:30:00Z'),
  )
})
