import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** When a process started, in words only good for comparing; undefined when no such process lives. */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ask(pid, 'lstart')
  try {
    // The command's name may hold blanks and brackets, so count the fields after the last bracket: 22 is the start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

/** The words a process was started with; empty when it is gone or not ours to see. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ask(pid, 'command') ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function ask(pid: number, what: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}
