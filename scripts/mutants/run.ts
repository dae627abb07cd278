import { StartFault } from '#platform/start-fault.ts'
import { complain } from '../../src/cli/complain.ts'
import { choose } from './choose.ts'
import { copyOfSources } from './copy-of-sources.ts'
import { faultsOf } from './faults-of.ts'
import { killedBefore } from './killed-before.ts'
import { mutants } from './list.ts'
import type { Mutant } from './mutant.ts'
import { pieceOf, type Ran, runnerIn } from './run-named.ts'

// npm run mutants [-- --shard 2/8 --resume word …]: breaks each rule of the list in a copy and demands that its named
// test turns red. Each kill is kept at once, so that a run that was stopped goes on with --resume. A test that does not
// run, or is red before anything is broken, proves nothing: its mutant counts as alive.
const before = killedBefore()
const todo = chosenOrStop()
const copy = copyOfSources()
const runner = runnerIn(copy.folder)
const alive: string[] = []
// The file that was broken last stands whole again.
let mended: string[] = []
try {
  const sound = todo.length > 0 ? await runner.run(todo, []) : []
  for (const mutant of todo) {
    const verdict = faultBefore(mutant, sound) ?? (await tryOn(mutant))
    if (verdict.startsWith('killed')) before.add(mutant)
    else alive.push(mutant.breaks)
    console.log(`${verdict.padEnd(20)} ${mutant.ids.join(' ').padEnd(20)} ${mutant.breaks}`)
  }
} finally {
  await runner.close()
  copy.remove()
}
console.log(`${todo.length - alive.length} of ${todo.length} mutants killed.`)
for (const breaks of alive) console.log(`Alive: ${breaks}`)
process.exit(alive.length > 0 ? 1 : 0)

function chosenOrStop(): readonly Mutant[] {
  try {
    const { chosen, resume } = choose(mutants, process.argv.slice(2))
    const stale = chosen.flatMap((mutant) => faultsOf(mutant).map((fault) => `${mutant.breaks}: ${fault}`))
    if (stale.length > 0) throw new StartFault(`No longer applies:\n${stale.join('\n')}`)
    if (chosen.length === 0) throw new StartFault('No mutant of the list has such a word.')
    const left = resume ? chosen.filter((mutant) => !before.has(mutant)) : chosen
    console.log(`${left.length} to break, ${chosen.length - left.length} killed before.`)
    return left
  } catch (fault) {
    complain(fault)
    process.exit(1)
  }
}

/** Why the named test can prove nothing; undefined when it ran and was green. */
function faultBefore({ test, title }: Mutant, sound: readonly Ran[]): string | undefined {
  const named = sound.filter((one) => one.file === test && one.title.includes(pieceOf(title)))
  if (named.length === 0) return 'NO SUCH TEST RAN'
  return named.every(({ passed }) => passed) ? undefined : 'RED BEFORE'
}

// A file that cannot even be read proves nothing: the named test must have run and failed.
async function tryOn(mutant: Mutant): Promise<string> {
  const ran = await copy.broken(mutant, () => runner.run([mutant], [...mended, mutant.file]))
  mended = [mutant.file]
  const failed = ran.filter(({ passed }) => !passed).length
  if (failed > 0) return `killed by ${failed} of ${ran.length}`
  return ran.length > 0 ? 'SURVIVED' : 'NOTHING RAN'
}
