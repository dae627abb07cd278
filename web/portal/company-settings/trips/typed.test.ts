import { expect, it } from 'vitest'
import { numberIn } from './typed.ts'

it.each([
  ['', null],
  ['  ', null],
  ['45000', 45_000],
  ['45,000', 45_000],
  ['４５，０００', 45_000],
  ['45.5', Number.NaN],
  ['-1', Number.NaN],
  ['4万', Number.NaN],
])('«%s» is typed for %s', (text, value) => expect(numberIn(text)).toEqual(value))
