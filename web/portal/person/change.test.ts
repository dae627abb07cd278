import { expect, it } from 'vitest'
import type { Person } from '#organisation/contract.ts'
import { changeOf, requiredOf, valuesOf } from './change.ts'

const department = { id: 'd1', code: 'A01', name: '営業部' }
const names = {
  kanji: { family: '勅使河原', given: '美咲' },
  kana: { family: 'テシガワラ', given: 'ミサキ' },
  romaji: { family: 'TESHIGAWARA', given: 'MISAKI' },
}
const misaki: Person = {
  id: 'p1',
  kind: 'ticketing-manager',
  status: 'active',
  names,
  department,
  signInId: 'K7M4QXT82',
  managedDepartments: [department, { id: 'd2', code: 'B10', name: '経理部' }],
  address: 'misaki@seiran.example',
  registeredAt: '2025-11-21T01:05:00Z',
}

it('fills the form with what is registered and sends the same back', () => {
  expect(changeOf(misaki, valuesOf(misaki))).toEqual({
    names,
    departmentId: 'd1',
    managedDepartmentIds: ['d1', 'd2'],
  })
})

it('sends no managed departments for a traveller', () => {
  const ken: Person = { ...misaki, kind: 'traveller', managedDepartments: [] }
  expect(changeOf(ken, valuesOf(ken))).toEqual({ names, departmentId: 'd1' })
  expect(requiredOf(ken)).not.toContain('managedDepartmentIds')
})

it('never sends kind, status, ID or address along', () => {
  expect(Object.keys(changeOf(misaki, valuesOf(misaki))).sort()).toEqual([
    'departmentId',
    'managedDepartmentIds',
    'names',
  ])
})
