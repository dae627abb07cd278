import { readFileSync, statfsSync } from 'node:fs'

const place = '/dev/shm'
const enough = 2_000_000_000

/**
 * A folder that is kept in memory, where this machine has one with room in which programs may run. Each world of a test
 * is a thousand small files: on a disk to make them costs twenty times as much, and most of a test is that.
 */
export function folderInMemory(): string | undefined {
  try {
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .find(([, at]) => at === place)
    const [, , kind, wishes = ''] = mount ?? []
    const { bavail, bsize } = statfsSync(place)
    const isFit = kind === 'tmpfs' && !wishes.split(',').includes('noexec') && bavail * bsize >= enough
    return isFit ? place : undefined
  } catch {
    return undefined
  }
}
