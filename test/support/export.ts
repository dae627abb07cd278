import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { columnsOf, type FileKind, fileKinds } from '../../src/cutover/export/shapes.ts'

export type Lines = Record<FileKind, Record<string, string>[]>

const names = (family: string, given: string) => ({
  ...{ family_kanji: family, given_kanji: given, family_kana: 'カザマ', given_kana: 'ハナ' },
  ...{ family_romaji: 'KAZAMA', given_romaji: 'HANA' },
})

/** A small export without a fault: a company with an administrator, a ticketing manager and two travellers. */
export const smallExport = (): Lines => ({
  companies: [{ company: 'C1', name: '風見商事' }],
  departments: [
    { company: 'C1', code: 'S01', name: '営業' },
    { company: 'C1', code: 'S02', name: '総務' },
  ],
  members: [
    { number: '1234567', status: 'full', address: 'hana@members.example' },
    { number: '123456789', status: 'temporary', address: 'ren@members.example' },
  ],
  people: [
    {
      company: 'C1',
      id: 'KAZE00001',
      role: 'administrator',
      ...names('椿', '葵'),
      pc_address: 'aoi@c1.example',
    },
    {
      ...{
        company: 'C1',
        id: 'KAZE00002',
        role: 'ticketing-manager',
        ...names('藤', '蓮'),
        department: 'S01',
      },
      ...{ managed_departments: 'S01 S02', pc_address: 'ren@c1.example' },
    },
    {
      company: 'C1',
      id: 'E1',
      role: 'traveller',
      ...names('山', '花'),
      department: 'S01',
      member_number: '1234567',
    },
    {
      company: 'C1',
      id: 'E2',
      role: 'traveller',
      ...names('森', '樹'),
      department: 'S02',
      member_number: '123456789',
    },
  ],
})

/** Writes an export into a folder of its own, as CSV in UTF-8 unless said; answers the folder. */
export function writeExport(
  lines: Lines,
  as: (rows: string[][], kind: FileKind) => Buffer | string = csv,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-export-'))
  mkdirSync(folder, { recursive: true })
  for (const kind of fileKinds) {
    const columns = columnsOf(kind)
    const rows = lines[kind].map((line) => columns.map((column) => line[column] ?? ''))
    writeFileSync(join(folder, `${kind}.csv`), as([columns, ...rows], kind))
  }
  return folder
}

export const csv = (rows: string[][]): string => stringify(rows)
