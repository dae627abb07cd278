import { expect, it } from 'vitest'
import { mergedForm } from './merged-form.ts'

const before = {
  nameJa: '夜光',
  nameEn: 'Yako',
  owner: 'mihari',
  everyDays: 180,
  work: '受付',
  signOnNames: ['a'],
}

it('leaves what the other changed where nothing was typed over it, and keeps what was typed', () => {
  const saved = { ...before, work: '障害の受付', contractUntil: '2025-11-30', signOnNames: ['a', 'b'] }
  const mine = { ...before, everyDays: 90 }
  expect(mergedForm({ before, saved, mine })).toEqual({ ...saved, everyDays: 90 })
})

it('keeps what was typed of a field both have changed, and what was emptied', () => {
  const saved = { ...before, work: '障害の受付' }
  const { signOnNames: _, ...mine } = { ...before, work: '監視' }
  const merged = mergedForm({ before, saved, mine })
  expect(merged.work).toBe('監視')
  expect(merged.signOnNames).toBeUndefined()
})
