import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Copy, copyOfSources } from './copy-of-sources.ts'
import { faultsOf } from './faults-of.ts'
import { mutants } from './list.ts'
import type { Mutant } from './mutant.ts'

// npm run mutants: breaks each rule of the list in a copy and demands that its named test turns red. Words after the
// command choose those whose file, ids or description contain one of them.
const wanted = process.argv.slice(2)
const chosen = mutants.filter((mutant) => wanted.length === 0 || wanted.some((word) => has(mutant, word)))
const stale = chosen.flatMap((mutant) => faultsOf(mutant).map((fault) => `${mutant.breaks}: ${fault}`))
if (stale.length > 0) stop(`No longer applies:\n${stale.join('\n')}`)

const copy = copyOfSources()
let survivors = 0
try {
  const sound = await run(copy, chosen)
  const dumb = chosen.filter(({ title }) => !sound.some((one) => one.title.includes(pieceOf(title))))
  for (const { test, title } of dumb) console.error(`${test} ran no test «${title}».`)
  for (const { title } of sound.filter(({ passed }) => !passed))
    console.error(`Red before anything is broken: ${title}`)
  if (dumb.length > 0 || sound.some(({ passed }) => !passed)) stop('The named tests do not stand.')
  for (const mutant of chosen) {
    const ran = await copy.broken(mutant, () => run(copy, [mutant]))
    // A file that cannot even be read proves nothing: the named test must have run and failed.
    const failed = ran.filter(({ passed }) => !passed).length
    if (failed === 0) survivors += 1
    const verdict =
      failed > 0 ? `killed by ${failed} of ${ran.length}` : ran.length > 0 ? 'SURVIVED' : 'NOTHING RAN'
    console.log(`${verdict.padEnd(20)} ${mutant.ids.join(' ').padEnd(20)} ${mutant.breaks}`)
  }
} finally {
  copy.remove()
}
console.log(`${chosen.length - survivors} of ${chosen.length} mutants killed.`)
process.exit(survivors > 0 || chosen.length === 0 ? 1 : 0)

function has({ file, ids, breaks }: Mutant, word: string): boolean {
  return [file, breaks, ...ids].some((text) => text.includes(word))
}

interface Ran {
  title: string
  passed: boolean
}

/** Runs the named tests of these mutants and nothing else. */
async function run({ folder }: Copy, mutants: readonly Mutant[]): Promise<Ran[]> {
  const told = join(folder, 'told.json')
  rmSync(told, { force: true })
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
  const tests = [...new Set(mutants.map(({ test }) => test))]
  const named = mutants.map(({ title }) => pieceOf(title).replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')
  const words = [vitest, 'run', '--reporter=json', `--outputFile=${told}`, '-t', `(${named})`, ...tests]
  const child = spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' })
  await new Promise((ended) => child.once('exit', ended))
  // Written by vitest's own reporter, whose file has this shape.
  const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[]
  }
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ fullName, status }) => ({ title: fullName, passed: status === 'passed' }))
}

/** The longest piece of a title without a place to be filled: `the %s comes` runs as `the traveller comes`. */
function pieceOf(title: string): string {
  return title.split(/%\w|\$\w+/).toSorted((one, other) => other.length - one.length)[0] ?? title
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
