import type { ReactNode } from 'react'
import type { EntryView } from '#assurance/contract.ts'
import type { Field } from './fields.ts'
import { Monitor } from './more/monitor.tsx'
import { OutsideAccess } from './more/outside-access.tsx'
import { SignOnList } from './more/sign-on-list.tsx'

/** A register as its screens know it: its place, and what it asks for besides what all ask for. */
export interface RegisterKind {
  readonly id: 'laws' | 'memberships' | 'monitors' | 'parties' | 'clouds' | 'assets' | 'devices'
  readonly fields: readonly Field[]
  /** What only this register shows of an entry, and the steps only it has. */
  /** What stands below the list of this register alone. */
  readonly Below?: () => ReactNode
  readonly More?: (props: { entry: EntryView }) => ReactNode
}

/** Every register in the order it is named, a few lines each. */
export const registerKinds: readonly RegisterKind[] = [
  {
    id: 'laws',
    fields: [
      { name: 'kind', kind: ['law', 'guideline'] },
      { name: 'issuer', kind: 'line', required: true },
      { name: 'reference', kind: 'line' },
      { name: 'inForceOn', kind: 'day' },
    ],
  },
  {
    id: 'memberships',
    fields: [
      { name: 'short', kind: 'line', required: true },
      { name: 'whatJa', kind: 'lines', required: true },
      { name: 'whatEn', kind: 'lines', required: true },
      { name: 'sinceOn', kind: 'day', required: true },
      { name: 'untilOn', kind: 'day' },
    ],
  },
  {
    id: 'monitors',
    fields: [
      { name: 'covers', kind: 'lines', required: true },
      { name: 'fromOn', kind: 'day', required: true },
      { name: 'untilOn', kind: 'day' },
    ],
    More: Monitor,
  },
  {
    id: 'parties',
    fields: [
      { name: 'work', kind: 'lines', required: true },
      { name: 'selectedOn', kind: 'day' },
      { name: 'selectedBy', kind: 'line' },
      { name: 'experience', kind: 'lines' },
      { name: 'ability', kind: 'lines' },
      { name: 'contractNumber', kind: 'line' },
      { name: 'contractFrom', kind: 'day' },
      { name: 'contractUntil', kind: 'day' },
      { name: 'confidentialFrom', kind: 'day' },
      { name: 'confidentialUntil', kind: 'day' },
    ],
    More: OutsideAccess,
  },
  {
    id: 'clouds',
    fields: [
      { name: 'provider', kind: 'line', required: true },
      { name: 'purpose', kind: 'lines', required: true },
      { name: 'handling', kind: ['public', 'internal', 'confidential', 'customer'] },
      { name: 'state', kind: ['considered', 'in-use', 'ended'] },
      { name: 'signOnNames', kind: 'names' },
    ],
    Below: SignOnList,
  },
  {
    id: 'assets',
    fields: [
      { name: 'handling', kind: ['public', 'internal', 'confidential', 'customer'] },
      { name: 'place', kind: 'line', required: true },
      { name: 'medium', kind: ['paper', 'file', 'system', 'removable'] },
    ],
  },
  {
    id: 'devices',
    fields: [
      { name: 'tag', kind: 'line', required: true },
      { name: 'deviceKind', kind: ['computer', 'phone', 'storage'] },
    ],
  },
]

/** The register at a place of the address; the first when nobody knows it. */
export const registerAt = (place: string): RegisterKind => {
  const found = registerKinds.find(({ id }) => id === place) ?? registerKinds[0]
  if (!found) throw new Error('There is no register.')
  return found
}
