import { createHash } from 'node:crypto'
import type { SourceFile } from './source-files.ts'

// SHA-256 of lower-cased names that must not stand in the project: real carriers and their programmes.
const forbidden = new Set<string>([
  '3b21bb93057d47c4',
  'c10057c53e31751c',
  '4816e55ac9783b3c',
  '5615170613000db9',
  '1b057eabb3fd06c8',
  'a326a66a6a33ecda',
  'ccf779f96fcee2b3',
  '1faa714405203be7',
  'bbee2c536fbe6122',
  'fb1ac4fb5315b9f5',
  '8e53182f23600768',
  'db600f806a31e151',
  'bdcf561d4da165d5',
  '5ef0f7ce422bd747',
])

const secrets =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}\b|\bxox[baprs]-[\w-]{10,}/
const machinePaths = /(?:^|[\s"'`(=])\/(?:work|home\/[a-z]+|Users\/\w+)\//m
const registryHosts = /"resolved": *"https?:/

/** Things that must never be published: secrets, paths of a machine, registry hosts, names of real carriers. */
export function leaksOf(files: SourceFile[]): string[] {
  return files.flatMap((file) => [
    ...(secrets.test(file.text) ? [`${file.path} holds a secret`] : []),
    ...(machinePaths.test(file.text) ? [`${file.path} names a path of a machine`] : []),
    ...(registryHosts.test(file.text) ? [`${file.path} names a registry`] : []),
    ...namesIn(file),
  ])
}

function namesIn(file: SourceFile): string[] {
  if (file.path === 'package-lock.json') return []
  const words = new Set(file.text.match(/[A-Za-z]{3,}|[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu) ?? [])
  return [...words]
    .filter((word) => forbidden.has(hashOf(word)))
    .map(() => `${file.path} names a real carrier`)
}

/** How a name is kept in the list. */
export const hashOf = (word: string) =>
  createHash('sha256').update(word.toLowerCase()).digest('hex').slice(0, 16)
