import { expect, it } from 'vitest'
import { pathFor } from './wish.ts'

it('asks for the whole list when nothing is wished', () => {
  expect(pathFor({})).toBe('/people')
})

it('writes only what is wished, safely', () => {
  expect(pathFor({ query: '山田 & 子', kind: 'traveller' })).toBe(
    `/people?query=${encodeURIComponent('山田')}+%26+${encodeURIComponent('子')}&kind=traveller`,
  )
})

it('goes on from where the last page ended', () => {
  expect(pathFor({ status: 'suspended' }, 'YWJj')).toBe('/people?status=suspended&after=YWJj')
  expect(pathFor({}, '')).toBe('/people')
})
