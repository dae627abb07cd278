import { expect, it } from 'vitest'
import { readFaults } from './read-faults.ts'

const heading = '\uFEFF行 / line,列,column,理由,reason\r\n'

it('reads each fault with its line, column and reason in both languages', () => {
  const file = `${heading}2,会員番号,member_number,番号を確認してください。,Check the number.\r\n`
  expect(readFaults(file)).toEqual([
    {
      line: '2',
      heading: '会員番号',
      column: 'member_number',
      ja: '番号を確認してください。',
      en: 'Check the number.',
    },
  ])
})

it('keeps commas, doubled quotes and line breaks inside quoted cells', () => {
  const [fault] = readFaults(
    `${heading}3,区分,kind,"「社員」,または\r\n「発券管理者」","Enter ""traveller"", please"`,
  )
  expect(fault?.ja).toBe('「社員」,または\r\n「発券管理者」')
  expect(fault?.en).toBe('Enter "traveller", please')
})

it('keeps empty cells in their place', () => {
  expect(readFaults(`${heading}4,,kind,,x\n`)).toEqual([
    { line: '4', heading: '', column: 'kind', ja: '', en: 'x' },
  ])
})

it('finds no faults in a file of headings only, nor in an empty one', () => {
  expect(readFaults(heading)).toEqual([])
  expect(readFaults('')).toEqual([])
})

it('reads ten thousand lines and loses none', () => {
  const line = '9,会員番号,member_number,確認してください。,Check.\r\n'
  expect(readFaults(heading + line.repeat(10_000))).toHaveLength(10_000)
})
