import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Whether a process has said something, such as that it listens; otherwise it has ended. */
export async function speaks(child: ChildProcess): Promise<boolean> {
  if (!child.stdout) throw new Error('Nobody hears what it says.')
  return Promise.race([once(child.stdout, 'data').then(() => true), once(child, 'exit').then(() => false)])
}

/** Waits for the first word of a process; throws when it ends without one. */
export async function hasSpoken(child: ChildProcess): Promise<void> {
  if (!(await speaks(child))) throw new Error('The process ended before it had begun.')
}
