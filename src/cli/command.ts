import { parseArgs } from 'node:util'
import { reasonOf, StartFault } from '#platform/start-fault.ts'

/** One command of `sekisho`. */
export interface Command {
  /** Its words, as `company create`. */
  readonly name: string
  readonly summary: string
  /** Options and arguments, one a line, as `--help` shows them. */
  readonly usage: string[]
  run(words: string[]): Promise<void>
}

/** Reads `--name value` options, all of them required unless listed as optional. Faults in one sentence. */
export function readOptions<Name extends string>(words: string[], required: Name[], optional: string[] = []) {
  const options = Object.fromEntries(
    [...required, ...optional].map((name) => [name, { type: 'string' as const }]),
  )
  try {
    const { values } = parseArgs({ args: words, options, strict: true })
    const missing = required.find((name) => !values[name])
    if (missing) throw new StartFault(`--${missing} is missing; see --help.`)
    // Required ones were just seen to be there.
    return values as Record<Name, string> & Record<string, string | undefined>
  } catch (fault) {
    if (fault instanceof StartFault) throw fault
    throw new StartFault(`${reasonOf(fault).split('. ')[0]}; see --help.`)
  }
}

/** Reads options with a value, switches without one, and the words between them. Faults in one sentence. */
export function readWords(words: string[], valued: string[], switches: string[] = []) {
  const options = Object.fromEntries([
    ...valued.map((name) => [name, { type: 'string' as const }]),
    ...switches.map((name) => [name, { type: 'boolean' as const }]),
  ])
  try {
    const { values, positionals } = parseArgs({ args: words, options, strict: true, allowPositionals: true })
    // A switch that was given stands as an empty text beside the values.
    const read = Object.entries(values).map(([name, value]) => [name, value === true ? '' : value])
    return { values: Object.fromEntries(read) as Record<string, string | undefined>, rest: positionals }
  } catch (fault) {
    throw new StartFault(`${reasonOf(fault).split('. ')[0]}; see --help.`)
  }
}

/** Faults when words are left over. */
export function noMore(words: string[]): void {
  if (words.length > 0) throw new StartFault(`"${words[0]}" is not understood here; see --help.`)
}
