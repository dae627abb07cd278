import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { keyFile, readMasterKey } from './master-key.ts'

describe('the master key', () => {
  let data: string
  const config = (key?: string) => readConfig({ SEKISHO_DATA: data, SEKISHO_KEY: key })
  beforeEach(() => {
    data = join(mkdtempSync(join(tmpdir(), 'sekisho-key-')), 'data')
  })
  afterEach(() => rmSync(data, { recursive: true, force: true }))

  it('is made at the first start, for us alone, and stays', () => {
    const key = readMasterKey(config())
    expect(key).toHaveLength(32)
    expect(statSync(keyFile(config())).mode & 0o777).toBe(0o600)
    expect(statSync(join(data, 'keys')).mode & 0o777).toBe(0o700)
    expect(readMasterKey(config())).toEqual(key)
    expect(readFileSync(keyFile(config()), 'utf8').trim()).toBe(key.toString('base64'))
  })

  it('given by the environment leaves no file', () => {
    expect(readMasterKey(config(Buffer.alloc(32, 1).toString('base64')))).toEqual(Buffer.alloc(32, 1))
    expect(statSync(data, { throwIfNoEntry: false })).toBeUndefined()
  })

  it('is never made anew beside a database that was sealed with another', () => {
    mkdirSync(join(data, 'postgres'), { recursive: true })
    expect(() => readMasterKey(config())).toThrow('is missing though the database is there')
  })

  it('that is open to others or cut short is refused', () => {
    readMasterKey(config())
    chmodSync(keyFile(config()), 0o644)
    expect(() => readMasterKey(config())).toThrow('open to others: run chmod 600')
    writeFileSync(keyFile(config()), 'c2hvcnQ=')
    expect(() => readMasterKey(config())).toThrow('does not hold a key')
  })
})
