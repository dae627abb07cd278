import { describe, expect, it } from 'vitest'
import { filesOf } from '../../scripts/check/source-files.ts'
import { algorithms as agencyAlgorithms } from '../../src/federation/agencies/keys/public-key.ts'
import { algorithms as passkeyAlgorithms } from '../../src/identity/authenticators/passkeys/relying-party.ts'
import { readConfig } from '../../src/platform/config.ts'
import { keysFrom } from '../../src/platform/keys.ts'
import { systemRandomness } from '../../src/platform/randomness.ts'

/** FIPS 186-5: EdDSA and ECDSA on approved curves, RSA with PSS; RSA with PKCS #1 v1.5 to check what passkeys sign. */
const approved = new Set(['EdDSA', 'Ed25519', 'ed25519', 'ES256', 'PS256'])
const kindsIn = (text: string) =>
  [...text.matchAll(/['"](EdDSA|Ed\w+|ed\d+|[EHPR]S\d{3}|none|rsa\w*|ec|dsa|x\d+)['"]/g)].map(
    ([, kind = '']) => kind,
  )

const sources = filesOf('src').filter(({ path }) => !/\.(test|fixture)\.ts$/.test(path))
const keys = keysFrom(Buffer.alloc(32, 7))

/** Every place that names an algorithm to one of these functions, as «file: algorithm». */
const named = (functions: string) =>
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`\\b(?:${functions})\\(\\s*(['"\`]?)([\\w-]+)\\1`, 'g'))].map(
      (match) => `${path}: ${match[2]}`,
    ),
  )

/** Where a hash that is not fit for secrets stands all the same, and why. */
const lookUps: Record<string, string> = {
  'src/platform/old-hashes/digest-of.ts: scheme':
    'what another system kept of a password, to let its owner in once; docs/deviations/hashes-of-other-systems.md',
  'src/cutover/generate/old-hashes.ts: scheme': 'hashes of people who never were, to rehearse an import with',
  'src/cutover/generate/old-hashes.ts: sha1': 'the same',
  'src/identity/policy/breached.ts: sha1':
    'files of breached passwords are lists of SHA-1; nothing is kept or proved by it',
}

describe('the cryptography of the house', () => {
  it('ASVS-11.3.1 ASVS-11.3.2 encrypts with AES-256-GCM and nothing else', () => {
    const ciphers = named('createCipheriv|createDecipheriv')
    expect(ciphers).toHaveLength(2)
    expect(new Set(ciphers.map((one) => one.split(': ')[1]))).toEqual(new Set(['aes-256-gcm']))
    const others = /\b(createCipher|createDecipher|publicEncrypt|privateDecrypt|crypto\.subtle)\(|\.subtle\./
    expect(sources.filter(({ text }) => others.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('ASVS-11.4.1 ASVS-11.4.3 ASVS-11.2.3 hashes with SHA-256 wherever something hangs on it, and no key is shorter than 256 bits', () => {
    const hashes = named('createHash|createHmac|hkdfSync|hkdf')
    expect(hashes.length).toBeGreaterThan(8)
    const weak = hashes.filter((one) => !/: sha(256|384|512)$/.test(one) && !(one in lookUps))
    expect(weak).toEqual([])
    expect(() => keysFrom(Buffer.alloc(31))).toThrow('32 bytes')
    expect(keys.mac('code', '1')).toHaveLength(32)
  })

  it('ASVS-11.3.3 notices a change in any byte of what is sealed, and opens it for its own purpose and row alone', () => {
    const sealed = keys.seal('outbox', 'mail 1', 'ひみつ')
    expect(keys.open('outbox', 'mail 1', sealed)).toBe('ひみつ')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 0x80
      expect(() => keys.open('outbox', 'mail 1', changed)).toThrow()
    }
    expect(() => keys.open('outbox', 'mail 2', sealed)).toThrow()
    expect(() => keys.open('facts', 'mail 1', sealed)).toThrow()
  })

  it('ASVS-11.2.5 opens nothing when anything is wrong, and says the same of everything', async () => {
    const sealed = keys.seal('outbox', 'mail 1', 'ひみつ')
    const wrong: [string, () => unknown][] = [
      [
        'nonce',
        () =>
          keys.open('outbox', 'mail 1', Buffer.from(sealed.map((byte, at) => (at === 0 ? byte ^ 1 : byte)))),
      ],
      [
        'tag',
        () =>
          keys.open('outbox', 'mail 1', Buffer.from(sealed.map((byte, at) => (at === 12 ? byte ^ 1 : byte)))),
      ],
      [
        'text',
        () =>
          keys.open('outbox', 'mail 1', Buffer.from(sealed.map((byte, at) => (at === 28 ? byte ^ 1 : byte)))),
      ],
      ['end', () => keys.open('outbox', 'mail 1', sealed.subarray(0, -1))],
      ['row', () => keys.open('outbox', 'mail 2', sealed)],
      ['purpose', () => keys.open('facts', 'mail 1', sealed)],
      ['key', () => keysFrom(Buffer.alloc(32, 8)).open('outbox', 'mail 1', sealed)],
    ]
    const told = wrong.map(([what, open]) => {
      try {
        return `${what}: ${open()}`
      } catch (fault) {
        return String(fault)
      }
    })
    expect(new Set(told).size).toBe(1)
    expect(told[0]).toMatch(/^Error: /)
  })

  it('ASVS-11.3.4 draws a nonce of its own for each seal', () => {
    const nonces = Array.from({ length: 2000 }, () =>
      keys.seal('outbox', 'mail 1', 'x').subarray(0, 12).toString('hex'),
    )
    expect(new Set(nonces).size).toBe(2000)
  })

  it('ASVS-11.4.4 makes no key from a password: the master key is 32 bytes of chance, and what stretches hashes old passwords alone', () => {
    const stretching = sources.filter(({ text }) => /\b(?:scrypt|pbkdf2)(?:Sync)?\(/.test(text))
    expect(stretching.length).toBeGreaterThan(0)
    expect(stretching.filter(({ path }) => !path.startsWith('src/platform/old-hashes/'))).toEqual([])
    const deriving = sources.filter(({ text }) => /\bhkdf(?:Sync)?\(/.test(text))
    expect(deriving.map(({ path }) => path)).toEqual(['src/platform/keys.ts'])
    for (const typed of ['correct horse battery staple', 'x'.repeat(32)]) {
      const settings = { SEKISHO_KEY: typed }
      expect(() => readConfig(settings)).toThrow(/SEKISHO_KEY/)
    }
  })

  it('ASVS-11.6.1 takes and makes signatures of approved kinds alone', () => {
    const signing =
      /\b(?:generateKeyPair(?:Sync)?|createSign|createVerify|importJWK|jwtVerify|SignJWT|compactVerify|CompactSign|verifyRegistrationResponse|verifyAuthenticationResponse)\(|\bcrypto\.(?:sign|verify)\(/
    const kinds = sources.filter(({ text }) => signing.test(text)).flatMap(({ text }) => kindsIn(text))
    expect(kinds.filter((kind) => !approved.has(kind))).toEqual([])
    expect(passkeyAlgorithms).toEqual([-8, -7, -257])
    expect(agencyAlgorithms).toEqual(['EdDSA', 'ES256', 'PS256'])
  })

  it('ASVS-11.5.1 draws what nobody may guess from the system’s chance, by one file that gives 256 bits at a time', () => {
    const chance = /\b(?:randomBytes|randomInt|getRandomValues|randomUUID)\(|Math\.random/
    const drawing = sources.filter(({ text }) => chance.test(text)).map(({ path }) => path)
    expect(drawing.toSorted()).toEqual([
      // A salt and a result that no password has.
      'src/platform/hashing/hashing.ts',
      'src/platform/master-key/master-key.ts',
      'src/platform/randomness.ts',
    ])
    expect(sources.filter(({ text }) => /Math\.random/.test(text))).toEqual([])
    expect(Buffer.from(systemRandomness.token(), 'base64url')).toHaveLength(32)
  })
})
