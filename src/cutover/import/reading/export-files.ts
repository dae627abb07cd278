import { readdirSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { StartFault } from '#platform/start-fault.ts'
import { type FileKind, fileKinds } from '../../export/shapes.ts'

/** One file of an export, as it lies on disk. */
export interface ExportFile {
  readonly kind: FileKind
  readonly format: 'csv' | 'jsonl'
  readonly path: string
  /** As the operator knows it, for the list of faults. */
  readonly name: string
}

/** The files of an export: those of a folder, or the ones named. Faults in one sentence. */
export function exportFiles(paths: string[]): ExportFile[] {
  const files = paths.flatMap(filesAt)
  if (files.length === 0)
    throw new StartFault(
      'There is no file of an export: they are called companies, departments, members and people, with .csv or .jsonl.',
    )
  const twice = files.find(({ kind }, n) => files.findIndex((file) => file.kind === kind) < n)
  if (twice) throw new StartFault(`There are two files of ${twice.kind}: give one of them.`)
  return files.toSorted((one, other) => fileKinds.indexOf(one.kind) - fileKinds.indexOf(other.kind))
}

function filesAt(path: string): ExportFile[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new StartFault(`There is no file or folder ${path}.`)
  if (found.isDirectory()) return readdirSync(path).flatMap((name) => fileAt(join(path, name)) ?? [])
  const file = fileAt(path)
  if (!file)
    throw new StartFault(
      `${path} is no file of an export: they are called companies, departments, members and people, with .csv or .jsonl.`,
    )
  return [file]
}

function fileAt(path: string): ExportFile | undefined {
  const ending = extname(path).toLowerCase()
  const kind = fileKinds.find((one) => one === basename(path, extname(path)).toLowerCase())
  if (!kind || (ending !== '.csv' && ending !== '.jsonl')) return undefined
  return { kind, format: ending === '.csv' ? 'csv' : 'jsonl', path, name: basename(path) }
}
