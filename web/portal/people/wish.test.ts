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
