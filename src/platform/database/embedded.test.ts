import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { commandOf } from './process-start.ts'

const here = import.meta.dirname

describe('the embedded PostgreSQL', () => {
  let data: string
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'sekisho-embedded-'))
  })
  afterEach(() => rmSync(data, { recursive: true, force: true }))

  const ask = async (server: Embedded, text: string) => {
    const client = new pg.Client({ ...server.connection, database: 'postgres' })
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }

  /** Another process that holds the folder, and dies without a word. */
  const startElsewhere = async () => {
    const script = `import { startEmbedded } from '${here}/embedded.ts'
      await startEmbedded('${data}').catch(() => process.exit(1)); console.log('up'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [first] = await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
    if (first?.toString().trim() !== 'up') throw new Error('It did not come up.')
    return child
  }

  it('keeps what was written, listens on its socket only, and writes to disk for good', async () => {
    const first = await startEmbedded(data)
    await ask(first, 'create table lantern as select 7 as lit')
    expect(
      await ask(
        first,
        `select name, setting from pg_settings where name in
      ('fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit') order by name`,
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
      { name: 'synchronous_commit', setting: 'on' },
    ])
    await first.stop()
    expect(existsSync(join(data, 'sekisho.lock'))).toBe(false)

    const second = await startEmbedded(data)
    expect(await ask(second, 'select lit from lantern')).toEqual([{ lit: 7 }])
    await second.stop()
  })

  it('is closed to other users of the machine: folder, socket and roles', async () => {
    const server = await startEmbedded(data)
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700)
    expect(statSync(join(data, 'postgres')).mode & 0o777).toBe(0o700)
    expect(readFileSync(join(data, 'postgres', 'pg_hba.conf'), 'utf8')).toBe(
      'local all sekisho peer map=us\n',
    )
    const stranger = new pg.Client({ ...server.connection, user: 'postgres', database: 'postgres' })
    await expect(stranger.connect()).rejects.toThrow('no pg_hba.conf entry')
    await server.stop()
  })

  it('refuses a second start on the same folder in one sentence that names the process', async () => {
    const holder = await startElsewhere()
    await expect(startEmbedded(data)).rejects.toThrow(
      `Sekisho is already running on ${data} (process ${holder.pid}); stop it first, or set SEKISHO_DATA to another folder.`,
    )
    holder.kill('SIGKILL')
    await once(holder, 'close')
    await (await startEmbedded(data)).stop()
  })

  it('ends the PostgreSQL that a killed Sekisho left behind, and loses nothing that was committed', async () => {
    const holder = await startElsewhere()
    const orphan = readPostmasterFile(join(data, 'postgres'))
    const socket = { connection: { host: orphan?.socketFolder ?? '', port: 5432, user: 'sekisho' } }
    await ask(
      { ...socket, lost: Promise.resolve(), stop: async () => undefined },
      'create table lantern as select 9 as lit',
    )
    holder.kill('SIGKILL')
    await once(holder, 'close')
    expect(commandOf(orphan?.pid ?? 0)).toContain('postgres')

    const next = await startEmbedded(data)
    expect(readPostmasterFile(join(data, 'postgres'))?.pid).not.toBe(orphan?.pid)
    expect(commandOf(orphan?.pid ?? 0)).toBe('')
    expect(await ask(next, 'select lit from lantern')).toEqual([{ lit: 9 }])
    await next.stop()
  })

  it('starts when Sekisho and PostgreSQL were both killed and left their files', async () => {
    const holder = await startElsewhere()
    const left = readPostmasterFile(join(data, 'postgres'))
    holder.kill('SIGKILL')
    process.kill(left?.pid ?? 0, 'SIGKILL')
    await once(holder, 'close')
    while (commandOf(left?.pid ?? 0)) await wait(20)
    expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(true)
    await (await startEmbedded(data)).stop()
  })

  it('is not misled by files that name a stranger who was given the number', async () => {
    await (await startEmbedded(data)).stop()
    const pid = join(data, 'postgres', 'postmaster.pid')
    writeFileSync(pid, `${process.pid}\n${data}/postgres\n0\n5432\n/nowhere\n\n\nready\n`)
    writeFileSync(join(data, 'sekisho.lock'), `${process.pid} 12\n`)
    const server = await startEmbedded(data)
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  it('lets only one of four simultaneous starts in, even where a dead one left its lock', async () => {
    const dead = await startElsewhere()
    dead.kill('SIGKILL')
    await once(dead, 'close')
    const starts = await Promise.allSettled(Array.from({ length: 4 }, () => startElsewhere()))
    const won = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
    expect(won).toHaveLength(1)
    expect(won[0]?.exitCode).toBeNull()
    won[0]?.kill('SIGKILL')
    await Promise.all(won.map((child) => once(child, 'close')))
    await (await startEmbedded(data)).stop()
  })

  it('takes a folder whose path is too long for a socket', async () => {
    chmodSync(data, 0o711)
    const deep = join(data, 'a'.repeat(60), 'b'.repeat(60))
    const server = await startEmbedded(deep)
    expect(server.connection.host.length).toBeLessThan(86)
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    expect(existsSync(server.connection.host)).toBe(false)
  })

  it('clears away a half-made database from a first start that was cut off', async () => {
    mkdirSync(join(data, 'postgres.new'))
    writeFileSync(join(data, 'postgres.new', 'PG_VERSION'), '18')
    await (await startEmbedded(data)).stop()
    expect(existsSync(join(data, 'postgres.new'))).toBe(false)
  })

  it('says in one sentence when the database is of another version, and when it is lost', async () => {
    const server = await startEmbedded(data)
    process.kill(readPostmasterFile(join(data, 'postgres'))?.pid ?? 0, 'SIGQUIT')
    await server.lost
    await server.stop()
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '17\n')
    await expect(startEmbedded(data)).rejects.toThrow('belongs to PostgreSQL 17, and this Sekisho carries 18')
    expect(existsSync(join(data, 'sekisho.lock'))).toBe(false)
  })

  it.runIf(process.getuid?.() === 0)('as root says which folder PostgreSQL cannot enter', async () => {
    const closed = join(data, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    chmodSync(data, 0o711)
    await expect(startEmbedded(join(closed, 'data'))).rejects.toThrow(
      `may not enter ${closed}: set SEKISHO_DATA`,
    )
  })
})
