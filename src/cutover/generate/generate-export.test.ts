import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf } from '../../platform/old-hashes/digest-of.ts'
import { readOldHash } from '../../platform/old-hashes/read-old-hash.ts'
import { fileKinds, shapes } from '../export/shapes.ts'
import { generateExport } from './generate-export.ts'
import { generatedPassword } from './old-hashes.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sekisho-export-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const linesOf = (place: string, kind: string): Record<string, string>[] =>
  parse(readFileSync(join(place, `${kind}.csv`)), { bom: true, columns: true })
const sumOf = (place: string) =>
  fileKinds.map((kind) =>
    createHash('sha256')
      .update(readFileSync(join(place, `${kind}.csv`)))
      .digest('hex'),
  )

describe('a generated export', () => {
  it('is the same, byte for byte, for the same seed, and another one for another', async () => {
    const at = (name: string) => join(folder, name)
    for (const [name, seed] of [
      ['one', 1],
      ['again', 1],
      ['other', 2],
    ] as const)
      await generateExport({ folder: at(name), accounts: 500, seed })
    expect(sumOf(at('one'))).toEqual(sumOf(at('again')))
    expect(sumOf(at('one'))).not.toEqual(sumOf(at('other')))
    const before = sumOf(at('one'))
    await expect(generateExport({ folder: at('one'), accounts: 500, seed: 2 })).rejects.toThrow(
      'name a folder that holds no export yet',
    )
    expect(sumOf(at('one'))).toEqual(before)
  })

  it('holds as many people as asked for, every line of the documented shape, and every way to be kept out', async () => {
    const made = await generateExport({ folder, accounts: 3000, seed: 7 })
    expect(made.people).toBe(3000)
    for (const kind of fileKinds)
      for (const line of linesOf(folder, kind)) expect(shapes[kind].safeParse(line).error).toBeUndefined()
    const people = linesOf(folder, 'people')
    const members = linesOf(folder, 'members')
    const managers = people.filter(({ role }) => role !== 'traveller')
    const numbers = new Set(members.map(({ number }) => number))
    const addresses = managers.map(({ company, pc_address }) => pc_address && `${company} ${pc_address}`)
    const isThere = {
      'no address': managers.some((one) => !one.pc_address && !one.mobile_address),
      'only the mobile one': managers.some((one) => !one.pc_address && one.mobile_address),
      'a group address': addresses.some((one, n) => one && addresses.indexOf(one) < n),
      'an old password': managers.some((one) => one.password_hash),
      'a temporary card': members.some(({ status }) => status === 'temporary'),
      'an unregistered member': people.some((one) => one.member_number && !numbers.has(one.member_number)),
      'two companies': new Set(people.map((one) => one.member_number)).size < people.length - managers.length,
    }
    expect(Object.entries(isThere).filter(([, yes]) => !yes)).toEqual([])
    expect(new Set(managers.map(({ id }) => id)).size).toBe(managers.length)
  })

  it('has hashes of every kind, all of the one password that rehearsals sign in with', async () => {
    const found = new Map<string, string>()
    for (const { password_hash = '', password_format = '' } of linesOf(folder, 'members'))
      if (password_hash) found.set(password_format, password_hash)
    expect([...found.keys()].toSorted()).toEqual(
      [
        'argon2i',
        'bcrypt',
        'md5',
        'pbkdf2-sha1',
        'pbkdf2-sha256',
        'scrypt',
        'sha1',
        'sha256',
        'sha512',
      ].toSorted(),
    )
    for (const [format, text] of found) {
      const read = readOldHash(text)
      if (!read.ok) throw new Error(`${format}: ${read.refusal}`)
      expect(read.value.scheme).toBe(format)
      expect(await digestOf(read.value, generatedPassword)).toEqual(read.value.digest)
    }
  })

  it('has lines that no import takes only when they are asked for', async () => {
    const isRefused = ({ id = '', role, department }: Record<string, string>) =>
      role !== 'traveller' && (/^\d+$/.test(id) || (role === 'ticketing-manager' && !department))
    expect(linesOf(folder, 'people').filter(isRefused)).toEqual([])
    const refused = join(folder, 'with-refused')
    await generateExport({ folder: refused, accounts: 5000, seed: 7, withRefused: true })
    const lines = linesOf(refused, 'people')
    expect(lines.some(({ id = '' }) => /^\d{9}$/.test(id))).toBe(true)
    expect(lines.some((line) => line.role === 'ticketing-manager' && !line.department)).toBe(true)
    expect(lines.some(({ id = '' }) => id.startsWith('KA'))).toBe(true)
  })

  it('is written as JSONL too, one line a person', async () => {
    const place = join(folder, 'jsonl')
    await generateExport({ folder: place, accounts: 50, seed: 1, format: 'jsonl' })
    const lines = readFileSync(join(place, 'people.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(50)
    for (const line of lines) expect(shapes.people.safeParse(JSON.parse(line)).error).toBeUndefined()
  })
})
