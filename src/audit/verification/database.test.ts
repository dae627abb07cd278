import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillLog, keyOf } from '../../../test/support/audit-log.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { newestCheckpoint } from '../checkpoints/newest-checkpoint.ts'
import { verifyDatabase } from './verify.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
  await fillLog(world, 3, 10)
  // A number that was drawn and never used, as an act that fails leaves one.
  await world.pool.query("select nextval('platform_fact_seq_seq')")
  await fillLog(world, 3, 10)
  // What a database administrator can do as well.
  await world.pool.query('alter table platform_fact disable trigger platform_fact_stays')
  for (const table of tables) await world.pool.query(`create table kept_${table} as table ${table}`)
})
afterAll(() => world.close())

const tables = ['platform_fact', 'audit_record', 'audit_checkpoint']
async function putBack() {
  for (const table of tables)
    await world.pool.query(
      `delete from ${table}; insert into ${table} overriding system value select * from kept_${table}`,
    )
}
const verdict = (witness?: string) => verifyDatabase(world, { key: keyOf(world), witness })
const seqOf = (position: number) => `(select seq from audit_record where position = ${position})`

describe('in the database attack-30', () => {
  it.each([
    [
      'a fact that was changed',
      `update platform_fact set data = '{"n": 1}' where seq = ${seqOf(7)}`,
      7,
      'changed',
    ],
    [
      'another author',
      `update platform_fact set author_id = 'nobody' where seq = ${seqOf(59)}`,
      59,
      'changed',
    ],
    [
      'another time',
      `update platform_fact set at = at + interval '1 microsecond' where seq = ${seqOf(0)}`,
      0,
      'changed',
    ],
    ['a fact that was deleted', `delete from platform_fact where seq = ${seqOf(23)}`, 23, 'gone'],
    ['a record that was deleted', 'delete from audit_record where position = 31', 31, 'missing'],
    [
      'fact and record deleted',
      `delete from platform_fact where seq = ${seqOf(31)}; delete from audit_record where position = 31`,
      31,
      'missing',
    ],
    [
      'two records that changed places',
      `delete from audit_record where position in (12, 15);
       insert into audit_record select case position when 12 then 15 else 12 end, seq, stream, before, previous, hash
         from kept_audit_record where position in (12, 15)`,
      12,
      'changed',
    ],
    ['another hash', `update audit_record set hash = sha256('x') where position = 40`, 40, 'changed'],
    [
      'a fact put in among older ones',
      `insert into platform_fact (seq, at, name, author_kind, author_id) overriding system value
         select seq - 1, platform_now(), 'lamp-out', 'system', 'x' from audit_record where position = 30`,
      30,
      'slipped-in',
    ],
    ['the end cut off', 'delete from audit_record where position >= 55', 55, 'missing'],
  ])('%s is found, and its record named', async (_what, tampering, position, why) => {
    await world.pool.query(tampering)
    expect((await verdict()).flaw).toEqual({ position, why })
    await putBack()
    expect((await verdict()).flaw).toBeUndefined()
  })

  it.each([
    [
      'exchanged',
      `update audit_checkpoint c set note = o.note from kept_audit_checkpoint o where c.size = 20 and o.size = 30`,
    ],
    ['removed from between', 'delete from audit_checkpoint where size = 20'],
    [
      'made to say another root',
      `update audit_checkpoint set note = replace(note, E'\\n20\\n', E'\\n19\\n')
      where size = 20`,
    ],
  ])(
    'a checkpoint that was %s is refused with its place and the reason, and the first record without cover',
    async (_what, tampering) => {
      await world.pool.query(tampering)
      await expect(verdict()).rejects.toThrow(
        /^the checkpoint over (20|30) records: .+ Record 10 is the first/,
      )
      await putBack()
    },
  )

  it('an end that was cut off with the checkpoints over it is found beside a checkpoint kept outside, and only so', async () => {
    const witness = join(mkdtempSync(join(tmpdir(), 'sekisho-witness-')), 'witness.txt')
    writeFileSync(witness, (await newestCheckpoint(world.db)) ?? '')
    await world.pool.query(`
      delete from platform_fact where seq >= ${seqOf(50)};
      delete from audit_record where position >= 50;
      delete from audit_checkpoint where size > 50`)
    expect((await verdict()).flaw).toBeUndefined()
    expect((await verdict(witness)).flaw).toEqual({ position: 50, why: 'missing' })
    await putBack()
    expect((await verdict(witness)).flaw).toBeUndefined()
    writeFileSync(witness, 'no checkpoint\n')
    await expect(verdict(witness)).rejects.toThrow(`${witness}:1: the signature is missing.`)
  })
})
