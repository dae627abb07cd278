import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/** Where the last run's passed titles lie. */
export const passedFile = 'node_modules/.cache/sekisho/passed.json'

/** What a run leaves for `docs/requirements.md` and for the summary line. */
export interface RunResult {
  passed: { file: string; title: string }[]
  failed: number
}

/** Keeps the titles of tests that ran and passed. */
export default class PassedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({ module, test })),
    )
    const passed = tests
      .filter(({ test }) => test.result().state === 'passed')
      .map(({ module, test }) => ({ file: relative(process.cwd(), module.moduleId), title: test.fullName }))
    const brokenFiles = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length
    const result: RunResult = { passed, failed: tests.length - passed.length + brokenFiles }
    mkdirSync(dirname(passedFile), { recursive: true })
    writeFileSync(passedFile, JSON.stringify(result))
  }
}
