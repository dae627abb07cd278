import { basename } from 'node:path'
import type { SourceFile } from '../check/source-files.ts'
import { importsOf } from '../check/walls.ts'

/** A function or constant that stands at the left margin of a file. */
export interface Named {
  path: string
  name: string
  text: string
}

/** Reads who mentions whom. Enough for a house in which acts are plain functions that name each other. */
export function readFunctions(files: SourceFile[]) {
  const named = files.filter(({ path }) => !path.endsWith('.test.ts')).flatMap((file) => readOnce(file).named)
  const byKey = new Map(named.map((one) => [`${one.path} ${one.name}`, one]))
  const imports = new Map(files.map((file) => [file.path, readOnce(file).imported]))
  const mentionsOf = (one: Named): Named[] =>
    [...new Set(one.text.match(/\b[a-z]\w+\b/g) ?? [])].flatMap((word) => {
      const path = imports.get(one.path)?.get(word) ?? one.path
      const found = word === one.name ? undefined : byKey.get(`${path} ${word}`)
      return found ? [found] : []
    })

  /** Everything that may run when `start` is called. */
  function reached(start: Named): Named[] {
    const seen = new Set([start])
    for (const one of seen) for (const next of mentionsOf(one)) seen.add(next)
    return [...seen]
  }

  /** The functions that a text in `path` calls by a name that file imports. */
  const called = (path: string, words: string[]): Named[] =>
    words.flatMap((word) => byKey.get(`${imports.get(path)?.get(word)} ${word}`) ?? [])

  /** The files, by their act's name, that call a function. */
  const callersOf = (name: string): string[] => [
    ...new Set(named.filter((one) => one.name !== name && one.text.includes(`${name}(`)).map(actOf)),
  ]
  return { reached, called, callersOf }
}

/** Files say the act. */
export const actOf = ({ path }: { path: string }) => basename(path, '.ts')

interface Read {
  readonly named: Named[]
  readonly imported: Map<string, string>
}
const known = new WeakMap<SourceFile, Read>()

/** Pages ask for the same files a dozen times over. */
function readOnce(file: SourceFile): Read {
  const read = known.get(file) ?? { named: namedIn(file), imported: importedNames(file) }
  known.set(file, read)
  return read
}

function namedIn({ path, text }: SourceFile): Named[] {
  const clean = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
  return clean.split(/^(?=(?:export )?(?:async )?(?:function|const|interface|type) )/m).flatMap((part) => {
    const name = /^(?:export )?(?:async )?(?:function|const) (\w+)/.exec(part)?.[1]
    return name ? [{ path, name, text: part }] : []
  })
}

function importedNames(file: SourceFile): Map<string, string> {
  const lines = file.text.match(/^import \{[^}]*\} from '[^']+'/gm) ?? []
  return new Map(
    lines.flatMap((line) => {
      const [path = ''] = importsOf({ path: file.path, text: line })
      const names = /\{([^}]*)\}/.exec(line)?.[1]?.split(',') ?? []
      return names
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name): [string, string] => [name, path])
    }),
  )
}
