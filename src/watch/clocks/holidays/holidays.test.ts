import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { knownHolidays } from './known-holidays.ts'
import { loadHolidays } from './load-holidays.ts'
import { readHolidays } from './read-holidays.ts'

const office = { by: 'operator', name: 'tests' } as const
const days2028 = [
  ...['1/1', '1/10', '2/11', '2/23', '3/20', '4/29', '5/3', '5/4', '5/5'],
  ...['7/17', '8/11', '9/18', '9/22', '10/9', '11/3', '11/23'],
]
const file = ['day,name', '1955/1/1,x', ...days2028.map((day) => `2028/${day},x`)].join('\r\n')

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

describe('holidays from a file', () => {
  it('are known from then on, and nothing of the years after', async () => {
    expect((await knownHolidays(world.db)).knows(2028)).toBe(false)
    expect(await loadHolidays(world, office, file)).toEqual({ ok: true, value: { years: [2028] } })
    const known = await knownHolidays(world.db)
    expect([2027, 2028, 2029].map((year) => known.knows(year))).toEqual([true, true, false])
    expect(['2028-01-10', '2028-01-11', '2027-11-23'].map((day) => known.has(day))).toEqual([
      true,
      false,
      true,
    ])
    expect((await world.facts('holidays-loaded'))[0]?.data).toEqual({ years: [2028] })
  })

  it.each([
    ['a day that is none', file.replace('2028/2/11', '2028/2/31'), { line: 5 }],
    ['a line that is none', file.replace('2028/2/11,x', 'second of February'), { line: 5 }],
    ['a day twice', file.replace('2028/2/23', '2028/2/11'), { line: 6 }],
    [
      'a year that was cut off',
      file.split('\r\n').slice(0, -1).join('\n'),
      { says: expect.stringContaining('2028') },
    ],
    ['nothing new', 'day,name\n1955/1/1,x', { says: expect.stringContaining('2025') }],
    ['nothing', '', {}],
  ])('are refused as a whole: %s', async (_what, text, detail) => {
    expect(readHolidays(text)).toMatchObject({ ok: false, refusal: 'holidays-not-readable', detail })
    expect((await loadHolidays(world, office, text)).ok).toBe(false)
  })
})
