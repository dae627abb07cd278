import { expect, it } from 'vitest'
import { blank, bodyOf, requiredOf } from './wish.ts'

const typed = {
  ...blank,
  'names.kanji.family': '椿',
  'names.kanji.given': '葵',
  'names.kana.family': 'ツバキ',
  'names.kana.given': 'アオイ',
  'names.romaji.family': 'TSUBAKI',
  'names.romaji.given': 'AOI',
  departmentId: 'd1',
  memberNumber: '4081226',
  address: 'aoi@seiran.example',
  managedDepartmentIds: 'd1,d2',
}
const names = {
  kanji: { family: '椿', given: '葵' },
  kana: { family: 'ツバキ', given: 'アオイ' },
  romaji: { family: 'TSUBAKI', given: 'AOI' },
}

it('registers a traveller with a member number and never with an address', () => {
  expect(bodyOf('traveller', typed)).toEqual({
    kind: 'traveller',
    names,
    departmentId: 'd1',
    memberNumber: '4081226',
  })
})

it('registers a ticketing manager with one address and departments, never with a member number', () => {
  expect(bodyOf('ticketing-manager', typed)).toEqual({
    kind: 'ticketing-manager',
    names,
    departmentId: 'd1',
    address: 'aoi@seiran.example',
    managedDepartmentIds: ['d1', 'd2'],
  })
})

it('wants of each kind only what it needs', () => {
  expect(requiredOf('traveller')).toContain('memberNumber')
  expect(requiredOf('traveller')).not.toContain('address')
  expect(requiredOf('ticketing-manager')).toEqual(expect.arrayContaining(['address', 'managedDepartmentIds']))
  expect(requiredOf('ticketing-manager')).not.toContain('memberNumber')
})
