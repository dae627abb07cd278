import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { checkRules, listRules, loadRules, removeRules } from '#watch/public.ts'
import { type Command, noMore, readOptions, readWords } from '../command.ts'
import { inWorld } from '../open-world.ts'

const officer = { by: 'operator', name: 'watch at the command line', role: 'security-officer' } as const

export const watchRulesCheck: Command = {
  name: 'watch rules check',
  summary: 'Reads files of detection rules and runs their own tests; nothing is loaded.',
  usage: ['rules.yml …     Sigma files; every fault is named with file, line and reason'],
  async run(words) {
    const { rest } = readWords(words, [])
    if (rest.length === 0) throw new StartFault('Name one or more files; see --help.')
    const faults: string[] = []
    for (const path of rest) {
      const checked = await checkRules(read(path))
      if (!checked.ok) faults.push(...linesOf(path, checked.faults))
      else
        process.stdout.write(`${path}: ${checked.file.rules.length} rules, ${checked.tests} tests passed\n`)
    }
    if (faults.length > 0) throw new StartFault(faults.join('\n'))
  },
}

export const watchRulesLoad: Command = {
  name: 'watch rules load',
  summary: 'Takes a file of detection rules into use on every node; one of the same name is replaced.',
  usage: ['rules.yml', '--why "…"       stands in the register of changes'],
  async run(words) {
    const { values, rest } = readWords(words, ['why'])
    const [path, ...more] = rest
    if (!path) throw new StartFault('Name a file; see --help.')
    noMore(more)
    if (!values.why) throw new StartFault('--why is missing; see --help.')
    const wish = { name: basename(path), source: read(path), origin: 'loaded', why: values.why } as const
    const outcome = await inWorld((world) => loadRules(world, officer, wish))
    if (!outcome.ok) throw new StartFault(refusalOf(path, outcome))
    process.stdout.write(`${wish.name}: ${sayings[outcome.value]}\n`)
  },
}

export const watchRulesList: Command = {
  name: 'watch rules list',
  summary: 'Lists the rules in use by file, with when their own tests last ran.',
  usage: ['(no options)'],
  async run(words) {
    noMore(words)
    const { files } = await inWorld((world) => listRules(world.db))
    const lines = files.flatMap(({ name, origin, tests, testedAt, failed, rules }) => [
      [name, origin, failed ? 'its tests fail' : `${tests} tests passed`, testedAt].join('\t'),
      ...rules.map(({ severity, threat, title }) => ['', severity, threat, title.en].join('\t')),
    ])
    process.stdout.write(
      `${lines.length > 0 ? lines.join('\n') : 'No rule is loaded: start the server once.'}\n`,
    )
  },
}

export const watchRulesRemove: Command = {
  name: 'watch rules remove',
  summary:
    'Takes a file of detection rules out of use; one that came with the program comes back at the next start.',
  usage: ['--name rules.yml', '--why "…"       stands in the register of changes'],
  async run(words) {
    const { name, why } = readOptions(words, ['name', 'why'])
    const outcome = await inWorld((world) => removeRules(world, officer, { name, why }))
    if (!outcome.ok) throw new StartFault(`There is no file "${name}"; see sekisho watch rules list.`)
    process.stdout.write(`${name} is no longer in use.\n`)
  },
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (fault) {
    throw new StartFault(`${path} cannot be read: ${reasonOf(fault)}`)
  }
}

const sayings = { added: 'in use from now on', changed: 'replaced', same: 'nothing has changed' } as const

function refusalOf(path: string, refused: { refusal: string; detail?: Record<string, unknown> }): string {
  if (refused.refusal === 'rule-id-taken')
    return `${path}: a rule of it has the id of one in ${refused.detail?.file}. To replace that file, load yours under its name.`
  if (refused.refusal === 'rules-misnamed')
    return `${path}: a rule file is named with small letters, digits, dots and hyphens.`
  return linesOf(path, refused.detail?.faults as { line: number; reason: string }[]).join('\n')
}

const linesOf = (path: string, faults: { line: number; reason: string }[]) =>
  faults.map(({ line, reason }) => `${path}:${line}: ${reason}`)
