import { parseArgs } from 'node:util'
import { StartFault } from '#platform/start-fault.ts'
import type { Mutant } from './mutant.ts'

/** What a run of the mutants is asked for. */
export interface Choice {
  readonly chosen: readonly Mutant[]
  /** Goes on where an earlier run was stopped. */
  readonly resume: boolean
}

/**
 * Reads `[--shard 2/8] [--resume] [word …]`: words choose the mutants whose file, ids or description contain one of
 * them, a shard takes every eighth of those, the second first. Faults in one sentence.
 */
export function choose(mutants: readonly Mutant[], args: string[]): Choice {
  const options = { shard: { type: 'string', default: '1/1' }, resume: { type: 'boolean' } } as const
  const { values, positionals: words } = parseArgs({ args, options, allowPositionals: true })
  const [, part, parts] = (/^([1-9]\d*)\/([1-9]\d*)$/.exec(values.shard) ?? []).map(Number)
  if (!part || !parts || part > parts)
    throw new StartFault(`--shard takes a part of the whole such as 2/8, not "${values.shard}".`)
  const named = mutants.filter((mutant) => words.length === 0 || words.some((word) => has(mutant, word)))
  return { chosen: named.filter((_, n) => n % parts === part - 1), resume: values.resume ?? false }
}

const has = ({ file, ids, breaks }: Mutant, word: string) =>
  [file, breaks, ...ids].some((text) => text.includes(word))
