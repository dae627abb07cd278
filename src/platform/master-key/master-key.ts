import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { makeDataFolder } from '../database/data-folder.ts'
import { reasonOf, StartFault } from '../start-fault.ts'

/**
 * The master key: `SEKISHO_KEY`, else the key file in the data folder, made at the first start.
 * A database without its key faults: a new key could open nothing of what is sealed there.
 */
export function readMasterKey(config: Config): Buffer {
  if (config.masterKey) return Buffer.from(config.masterKey, 'base64')
  const file = keyFile(config)
  if (existsSync(file)) return read(file)
  if (existsSync(join(config.data, 'postgres')))
    throw new StartFault(
      `The key file ${file} is missing though the database is there: put it back from your backup.`,
    )
  make(config, file)
  return read(file)
}

/** Where the key file lies when `SEKISHO_KEY` is not set. */
export const keyFile = (config: Config): string => join(config.data, 'keys', 'master')

function read(file: string): Buffer {
  try {
    const key = Buffer.from(readFileSync(file, 'utf8'), 'base64')
    if (key.length !== 32)
      throw new StartFault(`The key file ${file} does not hold a key: put it back from your backup.`)
    if (statSync(file).mode & 0o077)
      throw new StartFault(`The key file ${file} is open to others: run chmod 600 on it.`)
    return key
  } catch (fault) {
    if (fault instanceof StartFault) throw fault
    throw new StartFault(`The key file ${file} cannot be read: ${reasonOf(fault)}.`)
  }
}

function make(config: Config, file: string): void {
  makeDataFolder(config.data)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const whole = `${file}.${process.pid}`
  writeFileSync(whole, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    // Appears whole or not at all; when two first starts meet, the first one's key stands.
    linkSync(whole, file)
  } catch (fault) {
    if (!existsSync(file))
      throw new StartFault(
        `The key file ${file} cannot be made (${reasonOf(fault)}): set SEKISHO_DATA to a folder you may write, on a disk with hard links, or give the key by SEKISHO_KEY.`,
      )
  }
  rmSync(whole)
}
