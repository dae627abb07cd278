import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castOfTheChange, companyOfOld } from '../../../test/support/cast-of-the-change.ts'
import { obeyHere } from '../../../test/support/command.ts'
import { environmentOf } from '../../../test/support/node.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

let world: TestWorld
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sekisho-rehearsal-'))
  world = await newWorld({ at: '2025-12-01T10:00:00+09:00' })
  await castOfTheChange(world)
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...words: string[]) => obeyHere(['cutover', ...words], environmentOf(world))

describe('sekisho cutover dates', () => {
  it('S1-02 shows the dates, moves one ahead of time, and says what moving a past one would do', async () => {
    expect((await run('dates')).out).toMatch(/^is {3}manual +2025-11-19 .*profile document: first start$/m)
    expect(await run('dates', '--cut-over', '2025-12-24')).toMatchObject({
      code: 1,
      err: '--reason is missing: say why the date moves.\n',
    })
    const asked = await run('dates', '--cut-over', '2025-12-24', '--reason', 'snow')
    expect(asked.code).toBe(1)
    expect(asked.err).toMatch(/^Nothing was moved\.[\s\S]+The old rules hold again[\s\S]+--confirmed yes/)
    const done = await run('dates', '--cut-over', '2025-12-24', '--reason', 'snow', '--confirmed', 'yes')
    expect(done.out).toMatch(/^is {3}cut-over +2025-12-24 .*command line: snow$/m)
    expect(done.out).toMatch(/^was {2}cut-over +2025-11-20 /m)
    await run('dates', '--cut-over', '2025-11-20', '--reason', 'no snow', '--confirmed', 'yes')
  })
})

describe('sekisho cutover rehearse', () => {
  it('prints who could not sign in, why, and who can repair it, and writes everybody into a file', async () => {
    const file = join(folder, 'people.csv')
    await companyOfOld(world)
    const { code, out, err } = await run('rehearse', '--on', '2026-04-01', '--csv', file)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^On 2026-04-01, of 16 accounts:$/m)
    expect(out).toMatch(/^ +4 {2}cannot sign in$/m)
    expect(out).toMatch(/^ +1 {2}The member number is of a temporary card → The member office$/m)
    expect(out).toMatch(/^ +1 {2}The password is still the one from before the change → The person$/m)
    const lines = readFileSync(file, 'utf8').split('\r\n')
    expect(lines[0]).toBe('\ufeff会社,会社の番号,ID,氏名,理由,当日の様子,直せる方')
    // One line for each thing that stands in somebody's way: the old address and password of one person are two.
    expect(lines.filter((line) => line !== '')).toHaveLength(1 + 12)
    expect(lines.filter((line) => line.includes('切り替え前のパスワードのままです'))).toHaveLength(1)
  })

  it('prints the counts as JSON, and refuses what is no day', async () => {
    const { out } = await run('rehearse', '--on', '2026-03-31', '--json')
    expect(JSON.parse(out)).toMatchObject({ on: '2026-03-31', accounts: 16, cannot: 4 })
    expect((await run('rehearse', '--on', 'tomorrow')).err).toBe('--on must be a day as 2026-04-01.\n')
    expect((await run('rehearse', '--on', '2026-04-01', '--company', 'x')).code).toBe(1)
  })
})
