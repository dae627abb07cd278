import { relative, resolve } from 'node:path'
import { createVitest } from 'vitest/node'
import type { Asked, Ran } from './run-named.ts'

// One Vitest for all mutants, started in the copy: its PostgreSQL, and every file that did not change, is kept.
const vitest = await createVitest('test', { watch: false, reporters: [{}] })
process.on('message', (asked: Asked) => {
  run(asked).then(
    (ran) => process.send?.(ran),
    (fault) => {
      console.error(fault)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => vitest.close().finally(() => process.exit()))
process.send?.([])

async function run({ tests, named, changed }: Asked): Promise<Ran[]> {
  for (const file of changed) vitest.invalidateFile(resolve(file))
  vitest.setGlobalTestNamePattern(named)
  const wanted = new Set(tests.map((test) => resolve(test)))
  const found = await vitest.globTestSpecifications(tests)
  const { testModules } = await vitest.runTestSpecifications(
    found.filter(({ moduleId }) => wanted.has(moduleId)),
  )
  // It answers with every module it has ever run.
  return testModules
    .filter(({ moduleId }) => wanted.has(moduleId))
    .flatMap(({ moduleId, children }) =>
      [...children.allTests()].map((test) => ({ test, file: relative(process.cwd(), moduleId) })),
    )
    .flatMap(({ test, file }) => {
      const { state } = test.result()
      const ran = state === 'passed' || state === 'failed'
      return ran ? [{ file, title: test.fullName, passed: state === 'passed' }] : []
    })
}
