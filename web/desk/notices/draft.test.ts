import { expect, it } from 'vitest'
import { NoticeDraft } from '../../../src/desk/notices/contract.ts'
import { choicesOf, draftOf, fieldsOf } from './draft.ts'

const draft: NoticeDraft = {
  title: { ja: '題', en: 'Title' },
  body: { ja: '本文', en: 'Text' },
  month: '2025-12',
  from: '2025-12-01T09:00:00+09:00',
  until: '2026-01-01T00:00:00+09:00',
  audience: {
    of: 'people',
    kinds: ['traveller'],
    companies: ['00000000-0000-4000-8000-00000000c001', '00000000-0000-4000-8000-00000000c002'],
  },
  related: ['00000000-0000-4000-8000-00000000a001'],
}
const companies = [
  { id: '00000000-0000-4000-8000-00000000c001', name: '青嵐商事' },
  { id: '00000000-0000-4000-8000-00000000c002', name: 'つばくろ設計' },
]

it('a notice comes back from the editor as it went in, in Japanese time', () => {
  const fields = fieldsOf(draft)
  expect(fields).toMatchObject({ from: '2025-12-01T09:00', until: '2026-01-01T00:00' })
  expect(draftOf(fields, choicesOf({ draft, companies }))).toEqual(draft)
  expect(NoticeDraft.parse(draftOf(fields, choicesOf({ draft, companies })))).toEqual(draft)
})

it('one for everybody names no companies, whatever was typed before', () => {
  const choices = { ...choicesOf({ draft, companies }), of: 'everybody' as const }
  expect(draftOf(fieldsOf(draft), choices).audience).toEqual({ of: 'everybody' })
})
