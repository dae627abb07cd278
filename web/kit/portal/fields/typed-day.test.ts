import { expect, it } from 'vitest'
import { later, readTyped, written } from './typed-day.ts'

it.each([
  ['2025-12-05', '2025/12/05', '5 Dec 2025'],
  ['2026-02-28', '2026/02/28', '28 Feb 2026'],
])('writes %s as the page’s language does, and reads both again', (day, ja, en) => {
  expect([written('ja', 'day', day), written('en', 'day', day)]).toEqual([ja, en])
  expect([readTyped('day', ja), readTyped('day', en)]).toEqual([day, day])
  const at = `${day}T09:30`
  expect(written('ja', 'moment', at)).toBe(`${ja} 09:30`)
  expect(readTyped('moment', written('en', 'moment', at))).toBe(at)
})

it.each([
  '2025-12-5',
  '2025/12/5',
  '2025.12.05',
  '20251205',
  '２０２５／１２／５',
  '2025年12月5日',
  '5 december 2025',
])('reads «%s» as it is meant', (typed) => expect(readTyped('day', typed)).toBe('2025-12-05'))

it.each([
  '',
  '12/5/2025',
  '2025/13/01',
  '2025/11/31',
  '2025-02-29',
  '2025/12',
  '5 Foo 2025',
  '2025/12/05 09:30',
])('takes «%s» for no day', (typed) => expect(readTyped('day', typed)).toBeUndefined())

it.each(['2025/12/05', '2025/12/05 24:00', '2025/12/05 9:60'])('takes «%s» for no moment', (typed) =>
  expect(readTyped('moment', typed)).toBeUndefined(),
)

it('leaves what somebody is typing as he types it', () => {
  expect(written('ja', 'day', '2025/1')).toBe('2025/1')
})

it('goes on by a day over the end of a month, and keeps the time', () => {
  expect([later('day', '2026-02-28', 1), later('moment', '2026-03-01T09:30', -1)]).toEqual([
    '2026-03-01',
    '2026-02-28T09:30',
  ])
})

it.each(['2025-12', '2025/12', '２０２５年１２月', '202512', 'Dec 2025', 'december 2025'])(
  'reads «%s» as the month it means',
  (typed) => {
    expect(readTyped('month', typed)).toBe('2025-12')
    expect(readTyped('day', typed)).toBeUndefined()
  },
)

it.each(['', '2025', '2025/13', '2025/12/05', '5 Dec 2025', 'Foo 2025'])('takes «%s» for no month', (typed) =>
  expect(readTyped('month', typed)).toBeUndefined(),
)

it('writes a month in each language, and goes on by a month over the end of a year', () => {
  expect([written('ja', 'month', '2025-12'), written('en', 'month', '2025-12')]).toEqual([
    '2025/12',
    'Dec 2025',
  ])
  expect([later('month', '2025-12', 1), later('month', '2026-01', -1)]).toEqual(['2026-01', '2025-12'])
})
