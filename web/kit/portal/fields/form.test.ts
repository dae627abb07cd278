import { expect, it } from 'vitest'
import { faultsOf } from './form.ts'

const problem = (faults: unknown) => ({
  refusal: 'invalid-input',
  status: 400,
  title: '入力内容を確認してください。',
  detail: '',
  errorId: 'T-1',
  more: { detail: { faults } },
})
const tell = (message: string) => `(${message})`

it('lays each fault at its field, in words', () => {
  const faults = [
    { field: 'names.kana.family', message: 'katakana' },
    { field: 'memberNumber', message: 'member-number' },
  ]
  expect(faultsOf(problem(faults), tell)).toEqual({
    'names.kana.family': '(katakana)',
    memberNumber: '(member-number)',
  })
})

it('shows the first of several faults of one field', () => {
  const faults = [
    { field: 'code', message: 'one' },
    { field: 'code', message: 'two' },
  ]
  expect(faultsOf(problem(faults), tell)).toEqual({ code: '(one)' })
})

it('finds no faults in a refusal that lists none', () => {
  expect(faultsOf(problem(undefined), tell)).toEqual({})
  expect(faultsOf(problem('x'), tell)).toEqual({})
  expect(faultsOf(problem([{ message: 'no field' }]), tell)).toEqual({})
})
