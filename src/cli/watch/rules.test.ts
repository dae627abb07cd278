import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { joinDatabase } from '#platform/database/join.ts'
import type { Database } from '#platform/database/open.ts'
import { openLog } from '#platform/logging.ts'
import { obeyHere } from '../../../test/support/command.ts'

let data: string
let open: Database
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'sekisho-cli-rules-'))
  await obeyHere(['migrate'], { SEKISHO_DATA: data })
  // From here on the database stands open, so that a command need not start one of its own.
  open = await joinDatabase(readConfig({ SEKISHO_DATA: data }), openLog('silent'))
}, 60_000)
afterAll(async () => {
  await open.close()
  rmSync(data, { recursive: true, force: true })
})

const run = (...words: string[]) => obeyHere(['watch', 'rules', ...words], { SEKISHO_DATA: data })
const shipped = join(import.meta.dirname, '../../watch/rules/built-in/not-me.yml')

describe('sekisho watch rules', () => {
  it('checks, loads, lists and removes a file, and refuses a broken one with file, line and reason', async () => {
    const file = join(data, 'ours.yml')
    copyFileSync(shipped, file)
    expect(await run('check', file)).toMatchObject({ code: 0, out: `${file}: 2 rules, 2 tests passed\n` })
    expect(await run('load', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('--why is missing'),
    })
    expect(await run('load', file, '--why', 'a trial')).toMatchObject({
      code: 0,
      out: 'ours.yml: in use from now on\n',
    })
    const broken = join(data, 'broken.yml')
    writeFileSync(broken, readFileSync(shipped, 'utf8').replace('condition: fact', 'condition: fact and'))
    const line =
      readFileSync(shipped, 'utf8')
        .split('\n')
        .findIndex((one) => one.includes('condition: fact')) + 1
    const said = `${broken}:${line}: detection.condition: The condition: it ends too early.`
    for (const words of [
      ['check', broken],
      ['load', broken, '--why', 'a trial'],
    ])
      expect(await run(...words)).toMatchObject({ code: 1, err: expect.stringContaining(said) })
    const { out } = await run('list')
    expect(out).toContain('ours.yml\tloaded\t2 tests passed')
    expect(out).toContain('Several people report: this was not me')
    expect(out).not.toContain('broken.yml')
    expect(await run('remove', '--name', 'ours.yml', '--why', 'over')).toMatchObject({ code: 0 })
    expect((await run('list')).out).toBe('No rule is loaded: start the server once.\n')
    expect(await run('remove', '--name', 'ours.yml', '--why', 'over')).toMatchObject({ code: 1 })
  }, 180_000)
})
