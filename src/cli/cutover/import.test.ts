import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { obeyHere } from '../../../test/support/command.ts'
import { smallExport, writeExport } from '../../../test/support/export.ts'
import { environmentOf } from '../../../test/support/node.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

let world: TestWorld
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sekisho-import-'))
  world = await newWorld()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...words: string[]) => obeyHere(['cutover', ...words], environmentOf(world))

describe('sekisho cutover import', () => {
  it('ends with 1 and one sentence on faults, which stand in a file only its owner can read; then takes the mended export over', async () => {
    const lines = smallExport()
    lines.people.push({ ...lines.people[0], id: '123456789', pc_address: '' })
    const faults = join(folder, 'faults.csv')
    const refused = await run('import', writeExport(lines), '--faults', faults)
    expect(refused.code).toBe(1)
    expect(refused.err.trim().split('\n').at(-1)).toBe(`Nothing was entered: 1 fault, listed in ${faults}.`)
    expect(readFileSync(faults, 'utf8')).toMatch(
      /\r\npeople,6,id,digits-only-id,数字だけの.+,An administrator ID/,
    )
    expect(statSync(faults).mode & 0o777).toBe(0o600)

    const folderOfGood = writeExport(smallExport())
    expect(await run('import', folderOfGood, '--dry-run')).toMatchObject({
      code: 0,
      out: '9 lines are right; nothing was entered.\n',
    })
    const taken = await run('import', folderOfGood)
    expect(taken.code).toBe(0)
    expect(taken.out).toMatch(/^9 lines are taken over\.\n[\s\S]+^ +4 accounts$/m)
    expect(taken.err).toMatch(/^reading {2}\d+ lines$/m)
    const listed = (await run('imports')).out.trim().split('\n')
    expect(listed.map((line) => line.split(/ {2,}/)[2])).toEqual(['applied', 'tried', 'refused'])
  })

  it('tells before it reads anything that the list of faults cannot be written', async () => {
    const nowhere = join(folder, 'nowhere', 'faults.csv')
    const refused = await run('import', writeExport(smallExport()), '--faults', nowhere)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/faults\.csv cannot be written: ENOENT[^\n]*\n$/)
    expect(existsSync(join(folder, 'faults-untouched.csv'))).toBe(false)
    await run(
      'import',
      writeExport(smallExport()),
      '--dry-run',
      '--faults',
      join(folder, 'faults-untouched.csv'),
    )
    expect(existsSync(join(folder, 'faults-untouched.csv'))).toBe(false)
  })

  it.each([
    [['import'], 'Name the folder or the files of the export; see --help.\n'],
    [['import', '/nowhere'], 'There is no file or folder /nowhere.\n'],
    [['import', '.', '--leave-out', 'id-twice'], '--leave-out: "id-twice" cannot be left out; see --help.\n'],
    [['generate', '/tmp/x', '--accounts', 'many'], '--accounts is a whole number from 1 to 10,000,000.\n'],
  ])('refuses %j in one sentence', async (words, sentence) =>
    expect(await run(...words)).toEqual({ code: 1, out: '', err: sentence }),
  )
})
