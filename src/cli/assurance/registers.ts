import { readFileSync } from 'node:fs'
import { checkRegisters, type Loaded, loadRegisters } from '#assurance/public.ts'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { type Command, readWords } from '../command.ts'
import { inWorld } from '../open-world.ts'

const office = { by: 'operator', name: 'security office at the command line', role: 'ciso' } as const

export const assuranceCheck: Command = {
  name: 'assurance check',
  summary: 'Reads files of registers (promises, controls, libraries, people, bodies); nothing is taken in.',
  usage: ['registers.yml …     every fault is named with file, line and reason'],
  async run(words) {
    const files = filesOf(words)
    const faults = await inWorld(async (world) => {
      const found = []
      for (const { path, text } of files)
        found.push(...(await checkRegisters(world, text)).map((fault) => lineOf(path, fault)))
      return found
    })
    if (faults.length > 0) throw new StartFault(faults.join('\n'))
    process.stdout.write(files.map(({ path }) => `${path}: can be taken in\n`).join(''))
  },
}

export const assuranceLoad: Command = {
  name: 'assurance load',
  summary: 'Takes in a file of registers, whole or not at all; what it does not name stays.',
  usage: ['registers.yml'],
  async run(words) {
    const [file, ...more] = filesOf(words)
    if (!file || more.length > 0) throw new StartFault('Name one file; see --help.')
    const outcome = await inWorld((world) => loadRegisters(world, office, file.text))
    if (!outcome.ok) {
      const faults = outcome.detail?.faults as { line: number; reason: string }[]
      throw new StartFault(faults.map((fault) => lineOf(file.path, fault)).join('\n'))
    }
    process.stdout.write(`${file.path}: ${told(outcome.value)}\n`)
  },
}

function filesOf(words: string[]): { path: string; text: string }[] {
  const { rest } = readWords(words, [])
  if (rest.length === 0) throw new StartFault('Name a file; see --help.')
  return rest.map((path) => {
    try {
      return { path, text: readFileSync(path, 'utf8') }
    } catch (fault) {
      throw new StartFault(`${path} cannot be read: ${reasonOf(fault)}`)
    }
  })
}

const lineOf = (path: string, { line, reason }: { line: number; reason: string }) =>
  `${path}:${line}: ${reason}`

function told(loaded: Loaded): string {
  const changed = Object.entries(loaded).filter(([, many]) => many > 0)
  return changed.length > 0
    ? `taken in (${changed.map(([kind, many]) => `${kind} ${many}`).join(', ')})`
    : 'nothing has changed'
}
