import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oldHashes, oldPassword } from '../../../test/support/old-hashes.ts'
import { hashingWith } from '../hashing/hashing.ts'
import { keysFrom } from '../keys.ts'
import type { OldHash } from './old-hash.ts'
import { readOldHash } from './read-old-hash.ts'
import { sealOldHash } from './stored.ts'

const keys = keysFrom(Buffer.alloc(32, 7))
const hashing = hashingWith(keys)

function read(text: string): OldHash {
  const found = readOldHash(text)
  if (!found.ok) throw new Error(`${text}: ${found.refusal}`)
  return found.value
}

describe('a hash another program made', () => {
  it.each(Object.entries(oldHashes))(
    '%s: sealed, then wrapped, it knows its password and no other',
    async (_, text) => {
      const sealed = sealOldHash(keys, read(text))
      const wrapped = await hashing.wrap(sealed)
      for (const stored of [sealed, wrapped]) {
        expect(await hashing.matches(stored, oldPassword)).toBe(true)
        for (const wrong of ['Kawasemi-59', `${oldPassword}x`])
          expect(await hashing.matches(stored, wrong), wrong).toBe(false)
      }
    },
  )

  it('does not match what an old program would have cut short, nor an empty text', async () => {
    for (const text of ['$md5$s=0$1B2M2Y8AsgTpgAmY7PhCfg', oldHashes['bcrypt 2b'] ?? '']) {
      const sealed = sealOldHash(keys, read(text))
      for (const wrong of ['', ' ', `${oldPassword}\0`, `${oldPassword}\0${oldPassword}`])
        expect(await hashing.matches(sealed, wrong)).toBe(false)
    }
  })

  it('of bcrypt took the first 72 bytes only, and does so here', async () => {
    const stored = sealOldHash(keys, read('$2b$05$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q'))
    expect(await hashing.matches(stored, `${'x'.repeat(72)}tail`)).toBe(true)
    expect(await hashing.matches(stored, 'x'.repeat(71))).toBe(false)
  })

  it('of argon2 before version 19 says no version, and is read as it was made', async () => {
    // From the reference implementation's own tests.
    const stored = sealOldHash(
      keys,
      read('$argon2i$m=65536,t=2,p=1$c29tZXNhbHQ$9sTbSlTio3Biev89thdrlKKiCaYsjjYVJxGAL3swxpQ'),
    )
    expect(await hashing.matches(stored, 'password')).toBe(true)
    expect(await hashing.matches(stored, 'Password')).toBe(false)
  })
})

describe('a hash that is not taken over', () => {
  it.each([
    ['', 'hash-form-unknown'],
    ['Kawasemi-58', 'hash-form-unknown'],
    ['$1$saltsalt$WeGgt0DgXlNJ93pSh4SNP1', 'hash-form-unknown'],
    ['$6$saltsalt$pr.yFrkcx6SQ5td3.v9t5QoZb0YG9SigEECYP5Zy7gzhEjJvQw8tCPy9dB158JNE3', 'hash-form-unknown'],
    ['$2x$05$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S', 'hash-form-unknown'],
    ['{CLEARTEXT}Kawasemi-58', 'hash-form-unknown'],
    ['9e0b2e0eeb1588984c255e5220a15e4', 'hash-form-unknown'],
    ['9e0b2e0eeb1588984c255e5220a15e44\n', 'hash-form-unknown'],
    ['$2b$03$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S', 'hash-malformed'],
    [
      '$argon2id$v=19$m=4096,t=3$c2Vhc2FsdHNlYXNhbHQ$+wIv1kAaIWMN5m+XqjxGNpYgUZQ2G2vXs4gBBK0h0+c',
      'hash-malformed',
    ],
    [
      '$argon2id$v=19$m=4096,t=3,p=2,x=1$c2Vhc2FsdHNlYXNhbHQ$+wIv1kAaIWMN5m+XqjxGNpYgUZQ2G2vXs4gBBK0h0+c',
      'hash-malformed',
    ],
    [
      '$argon2id$v=19$m=4096,t=3,p=2,p=2$c2Vhc2FsdHNlYXNhbHQ$+wIv1kAaIWMN5m+XqjxGNpYgUZQ2G2vXs4gBBK0h0+c',
      'hash-malformed',
    ],
    [
      '$pbkdf2-sha256$i=1000,l=64$c2FsdCBvZiBieXRlcw$g0ybtWvkKfT3axB68/VFL803riIbFTQ/H8KU+sPf+co',
      'hash-malformed',
    ],
    ['$pbkdf2-sha256$i=1000$c2FsdCBvZiBieXRlcw$AAAA', 'hash-malformed'],
    ['scrypt$1000$seasalt$8$2$1UzE/RsDklkapZIy7zAiVJ5LFHqgBYG0nOjONK98PJ4=', 'hash-malformed'],
    ['{SSHA}IPO8KmNnRnaAs3lPBVIwJyUDbFc=', 'hash-malformed'],
    ['$sha256$s=4$c2Vhc2FsdA$JmtpFJ2RAB8sJ6Q6KxV+xjfy1tZceuPXcS3jshKN5Nc', 'hash-malformed'],
    ['$sha256$s=2$JmtpFJ2RAB8sJ6Q6KxV+xjfy1tZceuPXcS3jshKN5Nc', 'hash-malformed'],
    ['a'.repeat(2000), 'hash-malformed'],
  ])('%s: %s', (text, fault) => expect(readOldHash(text)).toEqual({ ok: false, refusal: fault }))

  it.each([
    [
      '$2b$14$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S',
      '$2b$13$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S',
    ],
    ['$2b$31$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S', undefined],
    [scrypt(17, 8, 2), scrypt(17, 8, 1)],
    [scrypt(14, 8, 9), scrypt(14, 8, 8)],
    [scrypt(31, 1, 1), undefined],
    [pbkdf2('sha256', 1_500_001, 32), pbkdf2('sha256', 1_500_000, 32)],
    [pbkdf2('sha1', 750_001, 40), pbkdf2('sha1', 750_000, 40)],
    [pbkdf2('sha512', 2_147_483_647, 64), undefined],
    [argon2(131_073, 1, 1), argon2(131_072, 4, 1)],
    [argon2(131_072, 5, 1), argon2(104_857, 5, 1)],
    [argon2(65_536, 4_294_967_295, 1), undefined],
    [argon2(65_536, 3, 17), argon2(65_536, 3, 16)],
  ])('attack-29 %s costs too much, and nothing of it is paid', (dear, affordable) => {
    expect(readOldHash(dear)).toEqual({ ok: false, refusal: 'hash-too-dear' })
    if (affordable) expect(readOldHash(affordable)).toMatchObject({ ok: true })
  })

  it('attack-29 no text makes the reading fault or lets a dear one through', () => {
    const known = fc.constantFrom(...Object.values(oldHashes))
    const typo = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.constantFrom('', '9', '99', '$', '=', ',', '\0', 'あ', 'l=32,'),
    })
    const mistyped = fc.tuple(known, fc.array(typo, { maxLength: 4 })).map(([text, typos]) =>
      typos.reduce((now, { at, put }) => {
        const place = Math.floor(at * now.length)
        return now.slice(0, place) + put + now.slice(place + (put === '' ? 1 : 0))
      }, text),
    )
    fc.assert(
      fc.property(fc.oneof(mistyped, fc.string({ unit: 'grapheme' })), (text) => {
        const found = readOldHash(text)
        if (!found.ok) return
        const { c = 0, i = 0, ln = 0, r = 1, p = 1, m = 0, t = 1 } = found.value.params
        expect(c).toBeLessThanOrEqual(13)
        expect(i).toBeLessThanOrEqual(1_500_000)
        expect(2 ** ln * r * (ln > 0 ? p : 1)).toBeLessThanOrEqual(1_048_576)
        expect(m * t).toBeLessThanOrEqual(524_288)
      }),
      { numRuns: 3000 },
    )
  })

  it('is none with a parameter too large to be a number', () => {
    expect(readOldHash(argon2(65_536, '99999999999' as never, 1)).ok).toBe(false)
    expect(readOldHash(`$pbkdf2-sha256$${'9'.repeat(400)}$c2FsdA$AAAAAAAAAAAAAAAAAAAAAA`).ok).toBe(false)
  })
})

describe('what lies in the database', () => {
  const text = oldHashes['SHA-256, salt before'] ?? ''
  const { salt, digest } = read(text)

  it('shows neither digest nor salt of a sealed one, and the same one sealed twice looks different', () => {
    const sealed = [sealOldHash(keys, read(text)), sealOldHash(keys, read(text))]
    expect(sealed[0]).not.toBe(sealed[1])
    for (const one of sealed) {
      expect(one).toMatch(/^\$sealed\$sha256,s=1\$[\w+/=]+$/)
      for (const secret of [digest, salt]) expect(holds(one, secret)).toBe(false)
    }
  })

  it('is an argon2id at today’s cost once it is wrapped, and the digest is gone', async () => {
    const wrapped = (await hashing.wrap(sealOldHash(keys, read(text)))) ?? ''
    expect(wrapped).toMatch(
      /^\$wrapped\$sha256,s=1\$[\w+/=]+\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/,
    )
    expect(holds(wrapped, digest)).toBe(false)
    expect(await hashing.wrap(wrapped)).toBeUndefined()
    expect(await hashing.wrap(await hashing.hash('tsubaki7kumo'))).toBeUndefined()
  })

  it('is worth nothing under another master key', async () => {
    const other = hashingWith(keysFrom(Buffer.alloc(32, 8)))
    const sealed = sealOldHash(keys, read(text))
    await expect(other.matches(sealed, oldPassword)).rejects.toThrow()
    expect(await other.matches(await hashing.wrap(sealed), oldPassword)).toBe(false)
  })

  it('cannot be passed off as another form than the one it was sealed as', async () => {
    const sealed = sealOldHash(keys, read(text)).replace('s=1', 's=2')
    await expect(hashing.matches(sealed, oldPassword)).rejects.toThrow()
  })

  it('NIST63B4-3.1.1.2-st names its scheme and cost, and is to be made anew in either state', async () => {
    const sealed = sealOldHash(keys, read(text))
    expect(hashing.needsRehash(sealed)).toBe(true)
    expect(hashing.needsRehash((await hashing.wrap(sealed)) ?? '')).toBe(true)
    expect(hashing.needsRehash(await hashing.hash(oldPassword))).toBe(false)
  })
})

const holds = (stored: string, secret: Buffer) =>
  ['hex', 'base64', 'latin1', 'utf8'].some((as) =>
    stored.includes(secret.toString(as as BufferEncoding).replace(/=+$/, '')),
  )

function scrypt(ln: number, r: number, p: number) {
  return `$scrypt$ln=${ln},r=${r},p=${p}$c2Vhc2FsdA$${'A'.repeat(43)}`
}
function pbkdf2(hash: string, i: number, bytes: number) {
  return `$pbkdf2-${hash}$i=${i}$c2Vhc2FsdA$${Buffer.alloc(bytes).toString('base64').replace(/=+$/, '')}`
}
function argon2(m: number, t: number, p: number) {
  return `$argon2id$v=19$m=${m},t=${t},p=${p}$c2Vhc2FsdHNlYXNhbHQ$${'A'.repeat(43)}`
}
