import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { companies, fillLog } from '../../../test/support/audit-log.ts'
import { obeyHere } from '../../../test/support/command.ts'
import { environmentOf } from '../../../test/support/node.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { obey } from '../sekisho.ts'

let world: TestWorld
const folder = mkdtempSync(join(tmpdir(), 'sekisho-audit-'))
const [copy, witness] = [join(folder, 'copy'), join(folder, 'witness.txt')]
beforeAll(async () => {
  world = await newWorld()
  await fillLog(world, 2, 10)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await world.close()
})

/** `sekisho audit …` as somebody types it; elsewhere there is neither database nor key. */
const audit = (words: string[], env = environmentOf(world)) => obeyHere(['audit', ...words], env)
const elsewhere = (words: string[]) => audit(words, { DATABASE_URL: 'postgres://nowhere.example/none' })

it('an operator keeps a checkpoint outside, makes a copy, and somebody else verifies it without database or secret', async () => {
  const [note, key] = [await audit(['checkpoint', '--append', witness]), await audit(['key'])]
  expect(note).toMatchObject({ code: 0, out: readFileSync(witness, 'utf8') })
  expect(note.out).toMatch(/^sekisho-audit-\w{8}\n20\n/)
  expect(await audit(['copy', '--to', copy])).toMatchObject({ code: 0 })
  expect((await audit(['copy', '--to', copy])).err).toMatch(/cannot be written/)

  const verify = ['verify', '--copy', copy, '--key', key.out.trim()]
  const sound = await elsewhere([...verify, '--witness', witness])
  expect(sound).toMatchObject({ code: 0, err: '' })
  expect(sound.out).toContain('The log is whole: 20 records, 2 checkpoints.')
  expect(await audit(['verify', '--witness', witness])).toMatchObject({ code: 0, out: sound.out })
  expect((await elsewhere(['verify', '--copy', copy])).err).toContain('--key is missing')

  const records = join(copy, 'records.ndjson')
  writeFileSync(records, readFileSync(records, 'utf8').replace('"n": 3', '"n": 4'))
  expect(await elsewhere(verify)).toMatchObject({ code: 1, out: '' })
  expect((await elsewhere(verify)).err).toContain('Record 3 was changed after it was sealed.')
  writeFileSync(witness, `${note.out}${note.out.replace('\n20\n', '\n21\n')}`)
  expect((await elsewhere([...verify, '--witness', witness])).err).toContain(
    `${witness}:16: the signature does not fit the text above it.`,
  )
})

it('a checkpoint goes out by mail as a file that can be kept and verified with', async () => {
  const sent = await audit(['checkpoint', '--mail', 'auditor@kazahana.example'])
  expect(sent).toMatchObject({ code: 0, err: '' })
  const [mail] = await world.mailTo('auditor@kazahana.example')
  const attached = mail?.parsed.attachments[0]
  const kept = join(folder, 'kept.txt')
  writeFileSync(kept, Buffer.from(attached?.content as ArrayBuffer))
  expect(readFileSync(kept, 'utf8')).toBe(sent.out)
  expect(await audit(['verify', '--witness', kept])).toMatchObject({ code: 0 })
  expect((await audit(['checkpoint', '--mail', 'auditor'])).err).toContain('Give one address')
})

it('it proves a fact and the growth of the log as JSON, and says why it cannot', async () => {
  const { size, ...fact } = JSON.parse((await audit(['prove', '--fact', '5'])).out)
  expect(fact).toMatchObject({ position: 4, path: expect.any(Array) })
  const { to, ...growth } = JSON.parse((await audit(['prove', '--since', '10'])).out)
  expect(growth).toMatchObject({ from: 10 })
  // What the commands before have left is sealed meanwhile, or not yet.
  for (const reached of [size, to]) expect(reached).toBeGreaterThanOrEqual(20)
  expect((await audit(['prove', '--fact', '5000'])).err).toContain('The log holds no fact 5000')
})

it('it places, lists and lifts a hold', async () => {
  const placed = await audit(['hold', '--reason', 'Claim 4711', '--company', companies[0] ?? ''])
  const id = /: (\S+)\n$/.exec(placed.out)?.[1] ?? ''
  expect((await audit(['holds'])).out).toMatch(
    new RegExp(`${id}  company ${companies[0]}  account any  Claim 4711`),
  )
  expect(await audit(['lift', '--hold', id, '--reason', 'settled'])).toMatchObject({ code: 0 })
  expect((await audit(['lift', '--hold', id, '--reason', 'again'])).err).toContain('There is no such hold')
  expect((await audit(['holds'])).out).toBe('No hold is on.\n')
})

it('it writes a span into a file that is not there yet, goes on behind its last line, and says why it does not', async () => {
  const to = ['export', '--to', join(folder, 'facts.ndjson')]
  const at = '2026-04-01T00:00:00+09:00'
  // These are said before anything is opened.
  for (const [words, why] of [
    [['export'], '--to is missing'],
    [[...to, '--from', '2026-04-01'], 'no moment with its zone'],
    [[...to, '--from', at, '--until', at], '--from is not before --until'],
    [[...to, '--continue'], 'is not there'],
  ] as const)
    await expect(obey(['audit', ...words])).rejects.toThrow(why)
  expect(await audit(to)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Facts written to .*: \d+\n$/),
  })
  await expect(obey(['audit', ...to])).rejects.toThrow('is not overwritten')
  const past = ['--continue', '--until', '2020-01-01T00:00:00Z']
  expect((await audit([...to, ...past])).err).toContain('holds everything of this span already')
  const nowhere = ['export', '--to', join(folder, 'nowhere/facts.ndjson')]
  expect((await audit(nowhere)).err).toMatch(/could not be written to .*nowhere/)
})
