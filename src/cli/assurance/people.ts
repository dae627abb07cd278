import { readFileSync } from 'node:fs'
import { checkPopulation, linkColleague, takePopulation } from '#assurance/public.ts'
import { listStaff } from '#desk/public.ts'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions, readWords } from '../command.ts'
import { inWorld } from '../open-world.ts'

const office = { by: 'operator', name: 'security office at the command line', role: 'ciso' } as const

export const assurancePeopleCheck: Command = {
  name: 'assurance people check',
  summary: 'Reads a CSV file of the people of the group; nothing is taken in.',
  usage: ['people.csv     every fault is named with file, line and reason'],
  async run(words) {
    const { path, content } = fileOf(words)
    const faults = await inWorld((world) => checkPopulation(world, content))
    if (faults.length > 0) throw new StartFault(linesOf(path, faults))
    process.stdout.write(`${path}: can be taken in\n`)
  },
}

export const assurancePeopleLoad: Command = {
  name: 'assurance people load',
  summary:
    'Takes in a CSV file of the people of the group, whole or not at all; whom it does not name stays.',
  usage: ['people.csv'],
  async run(words) {
    const { path, content } = fileOf(words)
    const outcome = await inWorld((world) => takePopulation(world, office, content))
    if (!outcome.ok && outcome.detail) throw new StartFault(linesOf(path, outcome.detail.faults as Told[]))
    if (!outcome.ok) throw new StartFault(`${path} is neither UTF-8 nor cp932.`)
    const { lines, added, changed } = outcome.value
    process.stdout.write(`${path}: ${lines} lines, ${added} people added, ${changed} changed\n`)
  },
}

export const assurancePeopleLink: Command = {
  name: 'assurance people link',
  summary: 'Says by which staff ID one of the group signs in: what is asked of him waits there.',
  usage: [
    '--number K-0201   the employee number',
    '--id KZE00001      the staff ID; see "sekisho staff list"',
  ],
  async run(words) {
    const { number, id } = readOptions(words, ['number', 'id'])
    const outcome = await inWorld(async (world) => {
      const account = (await listStaff(world.db)).find(({ signInId }) => signInId === id)
      if (!account) throw new StartFault('No staff ID is known by that name; see "sekisho staff list".')
      return linkColleague(world, office, { employeeNumber: number, accountId: account.accountId })
    })
    if (!outcome.ok) throw new StartFault(linkWords[outcome.refusal])
    process.stdout.write(`${number} signs in as ${id}.\n`)
  },
}

const linkWords = {
  'nobody-on-the-roll': 'Nobody of the group has that employee number; see "sekisho assurance people load".',
  'colleague-has-account': 'One of the two belongs to somebody else already.',
}

type Told = Awaited<ReturnType<typeof checkPopulation>>[number]

function fileOf(words: string[]): { path: string; content: Buffer } {
  const { rest } = readWords(words, [])
  const [path, ...more] = rest
  if (!path || more.length > 0) throw new StartFault('Name one file; see --help.')
  try {
    return { path, content: readFileSync(path) }
  } catch (fault) {
    throw new StartFault(`${path} cannot be read: ${reasonOf(fault)}`)
  }
}

const linesOf = (path: string, faults: readonly Told[]) =>
  faults.map(({ line, column, reason }) => `${path}:${line}: ${column}: ${reason.en}`).join('\n')
