import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Copy, copyOfSources } from './copy-of-sources.ts'
import { faultsOf } from './faults-of.ts'
import { type Mutant, mutants } from './list.ts'

// npm run mutants: breaks each rule of the list in a copy and demands that its test turns red. Words after the
// command choose those whose file, ids or description contain one of them.
const wanted = process.argv.slice(2)
const chosen = mutants.filter((mutant) => wanted.length === 0 || wanted.some((word) => has(mutant, word)))
const stale = chosen.flatMap((mutant) => faultsOf(mutant).map((fault) => `${mutant.breaks}: ${fault}`))
if (stale.length > 0) stop(`No longer applies:\n${stale.join('\n')}`)

const copy = copyOfSources()
let survivors = 0
try {
  const tests = [...new Set(chosen.map(({ test }) => test))]
  const sound = await run(copy, tests)
  if (sound.failed > 0 || sound.passed === 0) stop('The tests are red before anything is broken.')
  for (const mutant of chosen) {
    const { failed, passed } = await copy.broken(mutant, () => run(copy, [mutant.test]))
    // A file that cannot even be read proves nothing: some test must have run and failed.
    if (failed === 0) survivors += 1
    const verdict =
      failed > 0 ? `killed by ${failed} of ${failed + passed}` : passed > 0 ? 'SURVIVED' : 'NOTHING RAN'
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

interface Counted {
  failed: number
  passed: number
}

async function run({ folder }: Copy, tests: string[]): Promise<Counted> {
  const told = join(folder, 'told.json')
  rmSync(told, { force: true })
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
  const words = [vitest, 'run', '--reporter=json', `--outputFile=${told}`, ...tests]
  const child = spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' })
  await new Promise((ended) => child.once('exit', ended))
  // Written by vitest's own reporter, whose file has this shape.
  const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(told, 'utf8'))
  return { failed: numFailedTests, passed: numPassedTests }
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
