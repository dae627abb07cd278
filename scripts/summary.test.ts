import { expect, it } from 'vitest'
import { summaryOf } from './summary.ts'

it('says how many tests passed and failed', () => {
  const passed = [{ file: 'a.test.ts', title: 'stands' }]
  expect(summaryOf({ passed, failed: 2 })).toBe('1 passed, 2 failed')
})

it('counts a run that ended before its tests as failed', () => {
  expect(summaryOf(undefined)).toBe('0 passed, 1 failed')
})
