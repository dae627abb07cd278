import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFault } from '../start-fault.ts'
import { startOf } from './process-start.ts'

/** Takes the data folder for this process until it is released or the process is gone. Faults when another has it. */
export function lockFolder(data: string): { release(): void } {
  const path = join(data, 'sekisho.lock')
  const mine = `${process.pid} ${startOf(process.pid)}\n`
  for (let tries = 0; tries < 10; tries++) {
    if (write(path, mine)) return { release: () => release(path, mine) }
    const found = read(path)
    if (found === undefined) continue
    const holder = livingHolder(found)
    if (holder)
      throw new StartFault(
        `Sekisho is already running on ${data} (process ${holder}); stop it first, or set SEKISHO_DATA to another folder.`,
      )
    clear(path, found)
  }
  throw new StartFault(`Another start is taking ${data} at this moment; try again.`)
}

/** The process that holds a data folder now, if any. */
export function holderOf(data: string): number | undefined {
  const found = read(join(data, 'sekisho.lock'))
  return found === undefined ? undefined : livingHolder(found)
}

function livingHolder(text: string): number | undefined {
  const [pid, start] = text.trim().split(' ')
  // The start time tells the holder from a stranger who was given its number after a crash.
  return start && startOf(Number(pid)) === start ? Number(pid) : undefined
}

function write(path: string, text: string): boolean {
  const whole = `${path}.${process.pid}`
  writeFileSync(whole, text)
  try {
    // A link appears with its content in one step, so nobody ever reads half a lock.
    linkSync(whole, path)
    return true
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false
    throw fault
  } finally {
    rmSync(whole)
  }
}

/** Puts a dead lock aside; when it was replaced by a living one in between, that one is put back. */
function clear(path: string, judged: string): void {
  const aside = `${path}.${process.pid}.old`
  try {
    renameSync(path, aside)
    if (read(aside) !== judged) linkSync(aside, path)
  } catch {
    // Another start cleared it first.
  }
  rmSync(aside, { force: true })
}

function release(path: string, mine: string): void {
  if (read(path) === mine) rmSync(path, { force: true })
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
