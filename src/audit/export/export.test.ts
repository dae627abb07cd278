import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditReceiver } from '#platform/profile.ts'
import { sql } from '#platform/sql.ts'
import { newReceiver, type Receiver } from '../../../test/support/receiver.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { exportFacts } from './export-facts.ts'
import { listReceivers } from './list-receivers.ts'

let base: TestWorld
let receiver: Receiver | undefined
beforeEach(async () => {
  base = await newWorld()
})
afterEach(async () => {
  await receiver?.kill()
  receiver = undefined
  await base.close()
})

const plain = { personal: false, reasons: false }
const worldWith = (...auditReceivers: AuditReceiver[]) => ({
  ...base,
  profile: { ...base.profile, auditReceivers },
})
const keeper = { by: 'operator', name: 'tests' } as const
const note = (many: number) =>
  base.act(keeper, (act) => {
    for (let n = 0; n < many; n++) act.note('lamp-lit', { data: { n } })
  })
/** The numbers of the lit lamps among what was kept, in its order. */
const lampsIn = (text: string) =>
  [...text.matchAll(/"lamp-lit".*?"unmapped":\{"n":(\d+)\}/g)].map((found) => Number(found[1]))
const upTo = (many: number) => Array.from({ length: many }, (_, n) => n)
const minute = () => base.advance({ minutes: 11 })

describe('facts to a file', () => {
  it('go once each, over nodes that fall before they wrote down how far they were, and over a line cut off', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'sekisho-facts-')), 'facts.ndjson')
    const world = worldWith({ name: 'file', to: 'file', path, ...plain })
    await note(700)
    await exportFacts(world)
    expect(lampsIn(readFileSync(path, 'utf8'))).toEqual(upTo(700))
    // The node fell after the file was written and before the row was: the file knows better.
    await base.db.run(sql`update audit_receiver set seq = 3 where name = 'file'`)
    await exportFacts(world)
    expect(lampsIn(readFileSync(path, 'utf8'))).toEqual(upTo(700))
    // It fell in the middle of a line.
    appendFileSync(path, '{"message":"lamp-lit","metadata":{"sequ')
    await note(1)
    await exportFacts(world)
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).metadata.sequence)).toEqual(
      lines.map((_, n) => JSON.parse(lines[0] ?? '').metadata.sequence + n),
    )
    expect(lampsIn(lines.join('\n'))).toEqual([...upTo(700), 0])
  })

  it('S1-46 tell why a code was asked to a receiver of the office’s own, and to others only that it was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sekisho-facts-'))
    const to = (name: string, reasons: boolean) =>
      ({ name, to: 'file', path: join(folder, name), personal: false, reasons }) as const
    const world = worldWith(to('office', true), to('outside', false))
    await base.act(keeper, (act) =>
      act.note('sign-in-judged', { data: { ask: 'code' }, reserved: { score: 2.125, reasons: ['lantern'] } }),
    )
    await exportFacts(world)
    const [office, outside] = ['office', 'outside'].map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(office).toMatch(/"ask":"code".*"score":2\.125.*lantern/)
    expect(outside).toContain('"ask":"code"')
    expect(outside).not.toMatch(/score|lantern|reserved/)
    const noted = (await base.facts('personal-fields-exported')).map(({ data }) => data.receiver)
    expect(noted).toContain('office')
    expect(noted).not.toContain('outside')
  })

  it('a file carried away begins anew where the last one ended, and a place that cannot be written is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sekisho-facts-'))
    const path = join(folder, 'facts.ndjson')
    const world = worldWith({ name: 'file', to: 'file', path, ...plain })
    await note(5)
    await exportFacts(world)
    writeFileSync(path, '')
    await note(2)
    await exportFacts(world)
    expect(lampsIn(readFileSync(path, 'utf8'))).toEqual([0, 1])
    const broken = worldWith({ name: 'broken', to: 'file', path: join(folder, 'nowhere/facts'), ...plain })
    await exportFacts(broken)
    expect(await listReceivers(broken)).toMatchObject({ receivers: [{ failures: 1, fault: 'ENOENT' }] })
  })
})

describe('facts by HTTPS', () => {
  const over = ({ port, caFile }: Receiver): AuditReceiver => ({
    ...{ name: 'siem', to: 'https', url: `https://localhost:${port}/facts`, caFile, ...plain },
  })

  it('are neither lost nor counted twice over a receiver that is killed before, in and after a delivery, and come back by themselves', async () => {
    receiver = await newReceiver('https')
    const world = worldWith(over(receiver))
    await note(600)
    const { port, start } = receiver
    await base.still(async () => {
      await exportFacts(world)
      expect(await listReceivers(world)).toMatchObject({
        receivers: [{ where: `localhost:${port}`, failures: 1, fault: 'ECONNREFUSED' }],
      })
      await start('before')
      // It rests first: an immediate round does nothing.
      await exportFacts(world)
    })
    expect(receiver.kept('asked')).toBe('')
    await minute()
    await exportFacts(world)
    expect(receiver.kept()).toBe('')
    await receiver.start('after')
    await minute()
    await exportFacts(world)
    const once = lampsIn(receiver.kept())
    expect(once.length).toBeGreaterThan(0)
    expect(once.length).toBeLessThan(600)
    // More happened meanwhile: the batch nobody knows of still goes again as it was, under the same key.
    await note(1)
    await receiver.start()
    await minute()
    await exportFacts(world)
    expect(lampsIn(receiver.kept())).toEqual([...upTo(600), 0])
    const keys = receiver.kept('asked').trimEnd().split('\n')
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]])
    const [shown] = (await listReceivers(world)).receivers
    expect(shown).toMatchObject({ failures: 0, lastSuccessAt: expect.any(String) })
    expect(shown).not.toHaveProperty('fault')
    expect((await base.facts('facts-not-received')).map(({ data }) => data)).toEqual([
      { receiver: 'siem', fault: 'ECONNREFUSED' },
    ])
    expect(await base.facts('facts-received-again')).toHaveLength(1)
  })

  it('are shown the token, count with an answer of 2xx alone, and rest longer each time up to ten minutes', async () => {
    receiver = await newReceiver('https')
    await receiver.start()
    writeFileSync(join(receiver.folder, 'no'), '')
    const told = worldWith(over(receiver))
    const world = { ...told, config: { ...told.config, exportToken: 'a-token-of-sixteen' } }
    await note(1)
    const rests: number[] = []
    for (let n = 0; n < 11; n++) {
      await exportFacts(world)
      const [shown] = (await listReceivers(world)).receivers
      expect(shown?.fault).toBe('HTTP 503')
      rests.push((Date.parse(shown?.nextTryAt ?? '') - (await base.clock.now()).getTime()) / 1000)
      await minute()
    }
    expect(rests.slice(0, 4).map((rest) => Math.round(rest / 2) * 2)).toEqual([2, 4, 8, 16])
    expect(Math.max(...rests)).toBeLessThanOrEqual(600)
    expect(receiver.kept('asked')).toContain('Bearer a-token-of-sixteen')
  })

  it('two nodes send each batch once, and a node that fell leaves the receiver to another after half a minute', async () => {
    receiver = await newReceiver('https')
    await receiver.start()
    const world = worldWith(over(receiver))
    await note(50)
    await Promise.all([exportFacts(world), exportFacts(world), exportFacts(world)])
    expect(receiver.kept('asked').trimEnd().split('\n')).toHaveLength(1)
    await base.db.run(sql`
      update audit_receiver set lease = gen_random_uuid(), leased_until = ${new Date((await base.clock.now()).getTime() + 30_000)}`)
    await note(1)
    await exportFacts(world)
    expect(lampsIn(receiver.kept())).toHaveLength(50)
    await base.advance({ seconds: 31 })
    await exportFacts(world)
    expect(lampsIn(receiver.kept())).toHaveLength(51)
  })
})

describe('facts by syslog over TLS', () => {
  const over = ({ port, caFile }: Receiver) => ({
    ...{ name: 'log', to: 'syslog' as const, host: 'localhost', port, caFile, ...plain },
  })

  it('arrive as RFC 5424 says, each with its length, and all of them when the receiver is killed and returns', async () => {
    receiver = await newReceiver('syslog')
    const world = worldWith(over(receiver))
    await receiver.start()
    await note(3)
    await exportFacts(world)
    expect(lampsIn(receiver.kept())).toEqual(upTo(3))
    for (const message of messagesIn(readFileSync(join(receiver.folder, 'kept'))))
      expect(message).toMatch(
        /^<110>1 \d{4}-\d\d-\d\dT[\d:.]+Z \S+ sekisho - fact \[meta sequenceId="\d+"\] \ufeff\{/,
      )
    await receiver.kill()
    await receiver.start('before')
    await note(4)
    await exportFacts(world)
    expect(lampsIn(receiver.kept())).toEqual(upTo(3))
    expect((await listReceivers(world)).receivers[0]).toMatchObject({ failures: 1 })
    await receiver.start()
    await minute()
    await exportFacts(world)
    // Syslog knows no receipt: where a farewell was lost on a busy machine, the first ones come once more, known by their numbers.
    const lamps = lampsIn(receiver.kept())
    expect([lamps.slice(0, 3), lamps.slice(-4)]).toEqual([upTo(3), upTo(4)])
    expect([upTo(3), []]).toContainEqual(lamps.slice(3, -4))
  })

  it('go to nobody whose certificate the named authority did not sign', async () => {
    receiver = await newReceiver('syslog')
    const stranger = await newReceiver('syslog')
    await receiver.start()
    const world = worldWith({ ...over(receiver), caFile: stranger.caFile })
    await note(1)
    await exportFacts(world)
    expect(receiver.kept()).toBe('')
    expect((await listReceivers(world)).receivers[0]).toMatchObject({ failures: 1 })
  })
})

/** Cuts octet-counted messages (RFC 5425, 4.3) apart; throws where a length does not fit. */
function messagesIn(kept: Buffer): string[] {
  const messages: string[] = []
  for (let at = 0; at < kept.length; ) {
    const space = kept.indexOf(32, at)
    const length = Number(kept.subarray(at, space))
    if (!Number.isInteger(length)) throw new Error('A length does not fit.')
    messages.push(kept.subarray(space + 1, space + 1 + length).toString())
    at = space + 1 + length
  }
  return messages
}
