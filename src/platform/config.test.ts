import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { staffKinds } from './author.ts'
import { checkTogether, readConfig, readProfile } from './config.ts'

const key = Buffer.alloc(32, 7).toString('base64')

describe('the settings', () => {
  it('need nothing: everything has a default that works on one machine', () => {
    const data = process.getuid?.() === 0 ? '/var/lib/sekisho' : resolve('.sekisho')
    expect(readConfig({})).toEqual({
      port: 3000,
      host: 'localhost',
      data,
      databaseUrl: undefined,
      origin: 'http://localhost:3000',
      smtpUrl: undefined,
      profile: 'demo',
      masterKey: undefined,
      trustedProxies: [],
      receiverNetworks: [],
      logLevel: 'info',
      requestsPerMinute: 3000,
    })
    expect(readConfig({ PORT: '8080' }).origin).toBe('http://localhost:8080')
    expect(readConfig({ PORT: ' ', SEKISHO_DATA: '' }).data).toBe(data)
  })

  it('take a database, a key, proxies and an origin', () => {
    const config = readConfig({
      DATABASE_URL: 'postgresql://sekisho@db.example/sekisho',
      SEKISHO_KEY: key,
      SEKISHO_ORIGIN: 'https://biz.example/',
      SEKISHO_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      SMTP_URL: 'smtps://u:p@mail.example:465',
    })
    expect(config).toMatchObject({
      origin: 'https://biz.example',
      masterKey: key,
      trustedProxies: ['10.0.0.0/8', '::1'],
    })
  })

  it.each([
    [{ PORT: 'http' }, 'PORT must be a number.'],
    [{ PORT: '70000' }, 'PORT must be between 0 and 65535.'],
    [{ PORT: '3.5' }, 'PORT must be a whole number.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must look like'],
    [{ DATABASE_URL: 'postgres://x/y' }, 'SEKISHO_KEY is needed too'],
    [{ SEKISHO_KEY: 'c2hvcnQ=' }, 'SEKISHO_KEY must be 32 bytes in base64'],
    [{ SMTP_URL: 'http://mail' }, 'SMTP_URL must look like'],
    [{ SEKISHO_ORIGIN: 'http://biz.example' }, 'SEKISHO_ORIGIN must be an origin'],
    [{ SEKISHO_ORIGIN: 'https://biz.example/portal' }, 'SEKISHO_ORIGIN must be an origin'],
    [{ SEKISHO_ORIGIN: 'biz' }, 'SEKISHO_ORIGIN must be an origin'],
    [{ SEKISHO_TRUSTED_PROXIES: '10.0.0.0/99' }, 'SEKISHO_TRUSTED_PROXIES must be addresses'],
    [{ SEKISHO_LOG: 'loud' }, 'SEKISHO_LOG must be one of'],
  ])('say in one sentence what is wrong with %j', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence)
  })

  it('must go together with the profile', () => {
    const document = readProfile('document')
    const config = readConfig({})
    expect(() => checkTogether(config, document)).toThrow('sends real mail: set SMTP_URL')
    expect(() => checkTogether(config, readProfile('demo'))).not.toThrow()
    const real = readConfig({
      DATABASE_URL: 'postgres://x/y',
      SEKISHO_KEY: key,
      SEKISHO_ORIGIN: 'https://biz.example',
      SMTP_URL: 'smtp://m',
    })
    expect(() => checkTogether(real, document)).toThrow('movable clock')
    const embedded = readConfig({ SEKISHO_ORIGIN: 'https://biz.example', SMTP_URL: 'smtp://m' })
    expect(() => checkTogether(embedded, document)).toThrow('movable clock')
    const still = { ...readProfile('demo'), movableClock: false }
    expect(() => checkTogether(embedded, still)).toThrow('is a demonstration, which is for this machine only')
    expect(() => checkTogether(real, { ...document, movableClock: false })).not.toThrow()
  })
})

describe('a profile', () => {
  const written = (change: (profile: Record<string, unknown>) => void) => {
    const profile = structuredClone(readProfile('document')) as Record<string, unknown>
    change(profile)
    const path = join(mkdtempSync(join(tmpdir(), 'sekisho-profile-')), 'mine.json')
    writeFileSync(path, JSON.stringify(profile))
    return path
  }

  it('is shipped by name or read from a path', () => {
    expect(readProfile('demo').demo).toBe(true)
    expect(readProfile(written(() => undefined)).name).toBe('document')
  })

  it('demands an authenticator of all the operator’s people where one can be added, and of nobody where none can', () => {
    expect(readProfile('demo').extras.mandatoryFor).toEqual([...staffKinds])
    expect(readProfile('document').extras).toEqual({ passkeys: false, totp: false, mandatoryFor: [] })
    const demanding = (totp: boolean) => {
      const extras = { passkeys: false, totp, mandatoryFor: ['ciso'] }
      return readProfile(written((it) => Object.assign(it, { extras }))).extras.mandatoryFor
    }
    expect(demanding(true)).toEqual(['ciso'])
    expect(() => demanding(false)).toThrow('extras.mandatoryFor asks for what')
  })

  it('that is missing, unreadable or wrong is named with its field in one sentence', () => {
    expect(() => readProfile('nobody')).toThrow(/^There is no profile .*nobody\.json/)
    expect(() => readProfile(import.meta.filename)).toThrow('is not JSON')
    expect(() => readProfile(written((it) => delete it.mail))).toThrow(/mine\.json is not usable: mail: /)
    expect(() => readProfile(written((it) => Object.assign(it, { colour: 'red' })))).toThrow(
      'not usable: it: ',
    )
  })

  it('whose fields contradict each other is refused', () => {
    const dates = { cutOver: '2026-04-01', oldPasswordsUntil: '2026-03-31', manual: '2026-03-31' }
    expect(() => readProfile(written((it) => Object.assign(it, { dates })))).toThrow(
      'oldPasswordsUntil lies before',
    )
    const passwords = { policy: 'document', breachFile: '/nowhere/breached.txt' }
    expect(() => readProfile(written((it) => Object.assign(it, { passwords })))).toThrow(
      'breachFile that is not there',
    )
  })
})
