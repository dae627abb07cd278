import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { exportSightings, importAdvisory, importBundle } from '#watch/public.ts'
import { type Command, noMore, readOptions, readWords } from '../command.ts'
import { inWorld } from '../open-world.ts'

const officer = { by: 'operator', name: 'watch at the command line', role: 'security-officer' } as const

export const intelImport: Command = {
  name: 'intel import',
  summary: 'Takes a STIX 2.1 bundle of indicators in from a file, whole or not at all.',
  usage: [
    'bundle.json',
    '--source "ISAC mail"        from whom; "file" unless said',
    '--effect weigh|watch        weigh: its indicators ask for codes at once; watch: after a decision (default)',
    '--score 60                  for indicators without a confidence, 1 to 100',
    '--half-life 30              days in which a score halves',
  ],
  async run(words) {
    const { values, rest } = readWords(words, ['source', 'effect', 'score', 'half-life'])
    const [path, ...more] = rest
    if (!path) throw new StartFault('Name a file; see --help.')
    noMore(more)
    const { source = 'file', effect = 'watch' } = values
    if (effect !== 'weigh' && effect !== 'watch') throw new StartFault('--effect is "weigh" or "watch".')
    const wish = {
      ...({ name: basename(path), text: read(path), source, effect } as const),
      score: numberIn(values.score ?? '60', '--score', 100),
      halfLifeDays: numberIn(values['half-life'] ?? '30', '--half-life', 3650),
    }
    const outcome = await inWorld((world) => importBundle(world, officer, wish))
    if (!outcome.ok) throw new StartFault(faultLines(path, outcome.detail))
    const { added, changed, revoked, unusable, leftOut } = outcome.value
    process.stdout.write(
      `${path}: ${added} new indicators (${unusable} of them not usable), ${changed} changed, ${revoked} withdrawn, ${leftOut} left out\n`,
    )
  },
}

export const intelSightings: Command = {
  name: 'intel sightings',
  summary:
    "Prints what was met of a sender's indicators as a STIX 2.1 bundle: counts and moments, nobody's name.",
  usage: ['--source "ISAC mail"'],
  async run(words) {
    const { source } = readOptions(words, ['source'])
    const bundle = await inWorld((world) => exportSightings(world, source))
    process.stdout.write(`${JSON.stringify(bundle, null, 2)}\n`)
  },
}

export const intelAdvisory: Command = {
  name: 'intel advisory',
  summary: 'Takes a CSAF 2.0 advisory in from a file; it is held against what runs on the public servers.',
  usage: ['advisory.json'],
  async run(words) {
    const { rest } = readWords(words, [])
    const [path, ...more] = rest
    if (!path) throw new StartFault('Name a file; see --help.')
    noMore(more)
    const text = read(path)
    const outcome = await inWorld((world) => importAdvisory(world, officer, text))
    if (!outcome.ok) throw new StartFault(faultLines(path, outcome.detail))
    process.stdout.write(`${path}: ${sayings[outcome.value]}\n`)
  },
}

const sayings = {
  added: 'it waits in the inbox for a decision',
  changed: 'a newer version; it waits in the inbox for a decision',
  same: 'this version is known already',
} as const

/** Reads a file, or says why it cannot be. */
export function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (fault) {
    throw new StartFault(`${path} cannot be read: ${reasonOf(fault)}`)
  }
}

/** A whole number from 1 on. */
export function numberIn(text: string, option: string, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new StartFault(`${option} is a whole number from 1 to ${most}.`)
  return value
}

/** Every fault of a file that was refused, with file, line and reason. */
export function faultLines(path: string, detail: Record<string, unknown> | undefined): string {
  const faults = (detail?.faults ?? []) as { line: number; reason: string }[]
  return faults.map(({ line, reason }) => `${path}:${line}: ${reason}`).join('\n')
}
