import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { joinDatabase } from '#platform/database/join.ts'
import type { Database } from '#platform/database/open.ts'
import { openLog } from '#platform/logging.ts'
import { StartFault } from '#platform/start-fault.ts'
import { obeyHere } from '../../test/support/command.ts'
import { runSekisho } from '../../test/support/house-process.ts'
import { obey } from './sekisho.ts'

describe('the sekisho command', () => {
  let data: string
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'sekisho-cli-'))
  })
  let open: Database | undefined
  afterAll(async () => {
    await open?.close()
    rmSync(data, { recursive: true, force: true })
  })

  /** In a process of its own, as long as nobody else holds the data folder. */
  const run = async (words: string[], env: Record<string, string> = {}) => {
    if (open) return obeyHere(words, { SEKISHO_DATA: data, ...env })
    const command = runSekisho(words, { SEKISHO_DATA: data, ...env })
    const code = await command.ended()
    return { code, out: command.out(), err: command.err() }
  }

  it.each([
    [['frob'], '"frob" is not a command; see sekisho --help.'],
    [['migrate', 'now'], '"now" is not understood here; see --help.'],
    [['company', 'create', '--name', 'x'], '--administrator-kanji is missing; see --help.'],
    [['company', 'create', '--colour', 'x'], "Unknown option '--colour'; see --help."],
    [['clock', 'set', 'tomorrow'], /^Give the instant with its offset/],
    [['clock', 'set'], /^Give the instant with its offset/],
    [['address', 'list', 'all'], '"all" is not understood here; see --help.'],
    [['address', 'confirm', '--id', 'KAZE00001'], '--address is missing; see --help.'],
    [['address', 'refuse'], '--id is missing; see --help.'],
    [['address', 'set', '--id', 'KAZE00001', '--address', 'aoi'], '"aoi" is not one mail address.'],
    [['agency', 'list', 'all'], '"all" is not understood here; see --help.'],
    [['agency', 'suspend'], '--handle is missing; see --help.'],
    [
      ['agency', 'key', '--handle', 'kumo', '--jwk', '/nowhere/key.json'],
      /^\/nowhere\/key\.json cannot be read as JSON/,
    ],
    [
      ['agency', 'revoke', '--handle', 'kumo', '--kid', 'a', '--sessions', 'yes'],
      '--sessions is "end" or "keep"; see --help.',
    ],
    [['mails', 'dead', 'all'], '"all" is not understood here; see --help.'],
    [['mails', 'to', 'hana'], 'Give one address, for example hana@example.jp.'],
    [['devices', 'approve', '--id', 'x'], 'There is no such device; see "sekisho devices list".'],
    [['mails', 'retry', '7'], 'Give the id of a mail, as "mails to" shows it.'],
  ])('refuses %j in one sentence', async (words, sentence) => {
    const refused = obey(words)
    await expect(refused).rejects.toThrow(StartFault)
    await expect(refused).rejects.toThrow(sentence)
  })

  it('writes such a sentence alone, and ends with 1', async () => {
    const sentence = '"frob" is not a command; see sekisho --help.\n'
    expect(await run(['frob'])).toEqual({ code: 1, out: '', err: sentence })
  })

  it.each([
    [[]],
    [['--help']],
    [['start', '--help']],
    [['migrate', '-h']],
    [['company', 'create', '--help']],
    [['member', 'register', '--help']],
    [['member', 'unlock', '--help']],
    [['agency', 'key', '--help']],
    [['address', 'list', '--help']],
    [['address', 'confirm', '--help']],
    [['address', 'refuse', '--help']],
    [['address', 'set', '--help']],
    [['clock', 'set', '--help']],
    [['doctor', '--help']],
    [['mails', 'dead', '--help']],
    [['mails', 'to', '-h']],
    [['mails', 'retry', '--help']],
  ])('explains itself: %j', async (words) => {
    const told: string[] = []
    await obey(words, (lines) => told.push(...lines))
    expect(told[0]).toMatch(/^sekisho /)
    expect(told[1]).toMatch(words.length > 1 ? /\.$/ : /^$/)
  })

  it.each([[['staff']], [['staff', '--help']]])('lists what a group of commands holds: %j', async (words) => {
    const told: string[] = []
    await obey(words, (lines) => told.push(...lines))
    expect(told.slice(2).every((line) => line.startsWith('  staff '))).toBe(true)
    expect(told.length).toBeGreaterThan(4)
  })

  it('writes its help to the screen, and ends with 0', async () => {
    const { code, out, err } = await run(['--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^sekisho <command>/)
    expect(out).toMatch(/^ {2}doctor /m)
  })

  it('begins no database where it is to work with one', async () => {
    const { code, out, err } = await run(['mails', 'dead'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^There is no database in .*: set DATABASE_URL, or SEKISHO_DATA/)
    expect(readdirSync(data)).toEqual([])
  })

  it('says what is missing before the first start, migrates, and is well afterwards', async () => {
    const before = await run(['doctor'])
    expect(before.code).toBe(1)
    expect(before.out).toMatch(/FAULT database {2}\d+ migrations are missing/)
    expect(before.err).toBe('1 of 5 need a hand.\n')

    expect((await run(['migrate'])).out).toMatch(/^0001-platform-foundation\.sql\n/)
    expect((await run(['migrate'])).out).toBe('Nothing to do.\n')
    // Long before the holidays run out, whatever day it is.
    await run(['clock', 'set', '2026-01-15T10:00:00+09:00'])

    const after = await run(['doctor'])
    expect(after).toMatchObject({ code: 0, err: '' })
    expect(after.out.match(/^ok /gm)).toHaveLength(5)
  })

  it('warns half a year before the holidays that the desk goes by run out, and is well all the same', async () => {
    expect((await run(['doctor'])).out).not.toContain('holidays')
    await run(['clock', 'set', '2099-01-01T10:00:00+09:00'])
    const { code, out } = await run(['doctor'])
    expect(code).toBe(0)
    expect(out).toMatch(/^warn {2}desk {6}the holidays of Japan are known up to 20\d\d only/m)
    await run(['clock', 'set', '2026-01-15T10:00:00+09:00'])
  })

  it('sees a mail server that does not answer', async () => {
    // From here on the database stands open, so that a command need not start one of its own.
    open = await joinDatabase(readConfig({ SEKISHO_DATA: data }), openLog('silent'))
    const { code, out } = await run(['doctor'], { SMTP_URL: 'smtp://localhost:1' })
    expect(code).toBe(1)
    expect(out).toMatch(/FAULT mail/)
  })

  it('makes a company with its first administrator and shows the ID once', async () => {
    const words = ['company', 'create', '--name', '風花商事', '--administrator-kanji', '風間 花']
    const names = ['--administrator-kana', 'カザマ ハナ', '--administrator-romaji', 'KAZAMA HANA']
    const { code, out, err } = await run([
      ...words,
      ...names,
      '--administrator-address',
      'hana@kazahana.example',
    ])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/Administrator ID [A-Z0-9]{9} /)
    const wrong = await run([...words, ...names, '--administrator-address', 'nowhere'])
    expect(wrong.code).toBe(1)
    expect(wrong.err).toMatch(/^The company cannot be made: administrator\.address: /)
  })

  it('takes no master key but the one the database was begun with, and changes nothing with another', async () => {
    const other = { SEKISHO_KEY: Buffer.alloc(32, 9).toString('base64') }
    const { code, out } = await run(['doctor'], other)
    expect(code).toBe(1)
    expect(out).toMatch(/^FAULT database .* was begun with another master key/m)
    const entered = await run(
      ['member', 'register', '--number', '2468013', '--address', 'a@b.example'],
      other,
    )
    expect(entered).toMatchObject({ code: 1, out: '' })
    expect(entered.err).toMatch(/^The database was begun with another master key.*from your backup.*\n$/)
    expect((await open?.pool.query('select 1 from membership_member'))?.rows).toEqual([])
    expect((await run(['doctor'])).code).toBe(0)
  })

  it('warns of codes that travel unencrypted, and of flights that nobody flies', async () => {
    const warned = async (SMTP_URL: string) =>
      (await run(['doctor'], { SEKISHO_PROFILE: 'document', SMTP_URL })).out.match(/^warn .*$/gm) ?? []
    expect(await warned('smtp://127.0.0.2:1')).toEqual([expect.stringMatching(/^warn {2}mail .*requireTLS/)])
    for (const url of ['smtps://127.0.0.2:1', 'smtp://127.0.0.2:1?requireTLS=true', 'smtp://localhost:1'])
      expect(await warned(url)).toEqual([])
  })

  it('enters a member once, without any password, and unlocks him', async () => {
    const hana = ['member', 'register', '--number', '2468013', '--address', 'hana@kazahana.example']
    const entered = await run(hana)
    expect(entered).toMatchObject({ code: 0, err: '' })
    expect(entered.out).toMatch(/^Member 2468013 is entered/)
    expect(entered.out).not.toMatch(/password/i)
    expect((await run(hana)).err).toBe('This member number is entered already; nothing was changed.\n')
    expect((await run(['member', 'unlock', '--number', '2468013'])).out).toBe('Member 2468013 is unlocked.\n')
    expect(await run(['member', 'unlock', '--number', '2468014'])).toMatchObject({
      code: 1,
      err: 'There is no member of this number; compare it with the card.\n',
    })
  })

  it('tells how far old password hashes have come', async () => {
    expect((await run(['doctor'])).out).not.toContain('old password hashes')
    await open?.pool.query(`
      update membership_member set password_hash = '$sealed$md5,s=0$x', password_set_at = platform_now()`)
    expect((await run(['doctor'])).out).toContain(', old password hashes: 1 sealed, 0 wrapped\n')
  })

  it.each([
    [
      ['--number', '24680', '--address', 'hana@kazahana.example'],
      'A member number has 7 or 9 digits; give it without spaces or hyphens.\n',
    ],
    [['--number', '2468013', '--address', 'nowhere'], '--address is not right; see --help.\n'],
    [
      ['--number', '2468013', '--address', 'a@b.example', '--language', 'fr'],
      '--language is not right; see --help.\n',
    ],
    [['--number', '2468013'], '--address is missing; see --help.\n'],
  ])('enters no member with %j', async (words, sentence) =>
    expect(await run(['member', 'register', ...words])).toEqual({ code: 1, out: '', err: sentence }),
  )

  it('shows what became of mails without their content, and tries a waiting one again', async () => {
    expect((await run(['mails', 'dead'])).out).toBe('No mail was given up.\n')
    expect((await run(['mails', 'to', 'nobody@kazahana.example'])).out).toBe(
      'Nothing was to be sent there.\n',
    )
    const { code, out } = await run(['mails', 'to', 'hana@kazahana.example'])
    expect(code).toBe(0)
    const [, id = ''] =
      /^\S+Z {2}(\S{36}) {2}waiting {2}user-registered {2}h\*\*\*@k\*\*\*\.example {2}tried 0\n$/.exec(out) ??
      []
    expect((await run(['mails', 'retry', id])).out).toBe('user-registered is on its way again.\n')
    expect((await run(['mails', 'retry', id.replace(/^./, 'f')])).err).toMatch(/^There is no such mail/)
    expect((await run(['doctor'])).out).toContain('every migration applied, mails: 1 waiting, 0 dead')
  })

  it('lists a mail the server refused for good, says that its content is gone, and doctor points to it', async () => {
    const refusing = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_to, _session, answer) =>
        answer(Object.assign(new Error('no such user'), { responseCode: 550 })),
    })
    const listening = refusing.listen(0, '127.0.0.1')
    await once(listening, 'listening')
    // Listening over TCP, it has an address of this shape.
    const { port } = listening.address() as AddressInfo
    const waiting = (await run(['mails', 'to', 'hana@kazahana.example'])).out.split('  ')[1] ?? ''
    await run(['mails', 'retry', waiting], { SMTP_URL: `smtp://127.0.0.1:${port}` })
    const { out } = await run(['mails', 'dead'])
    expect(out).toMatch(
      /^\S+ {2}\S{36} {2}dead {5}user-registered {2}h\*\*\*@k\*\*\*\.example {2}tried 1 {2}\S+ RCPT TO 550\n$/,
    )
    const again = await run(['mails', 'retry', waiting])
    expect([again.code, again.err]).toEqual([
      1,
      expect.stringMatching(/^This mail is dead, and its content was wiped/),
    ])
    expect((await run(['doctor'])).out).toContain('mails: 0 waiting, 1 dead (see "sekisho mails dead")')
    await new Promise<void>((closed) => refusing.close(() => closed()))
  })

  it('lists no case where none is open, and settles none that is not', async () => {
    expect((await run(['cases', 'list'])).out).toBe('No case is open.\n')
    for (const what of ['lift', 'close'])
      expect(await run(['cases', what, '--number', '1234567890'])).toEqual({
        code: 1,
        out: '',
        err: 'No case of this number is open; see "sekisho cases list".\n',
      })
  })

  it('moves the clock only where the profile allows it', async () => {
    expect((await run(['clock', 'set', '2026-04-01T09:00:00+09:00'])).code).toBe(0)
  })
})
