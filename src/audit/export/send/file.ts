import { open } from 'node:fs/promises'
import { z } from 'zod'
import type { AuditReceiver } from '#platform/profile.ts'
import { StartFault } from '#platform/start-fault.ts'
import { linesOf, type Sending } from './sending.ts'

/** Appends to a file, one event a line. A line that a fall cut off is taken away; the last whole one says where to go on. */
export function appendTo({ path }: Pick<Extract<AuditReceiver, { to: 'file' }>, 'path'>): Sending {
  return {
    async send(batch) {
      const file = await open(path, 'a', 0o600)
      try {
        await file.appendFile(linesOf(batch))
        await file.sync()
      } finally {
        await file.close()
      }
    },
    lastReceived: () => lastWholeLine(path),
  }
}

const Line = z.object({ metadata: z.object({ sequence: z.int() }) })

function sequenceIn(line: Buffer): number | undefined {
  try {
    return Line.parse(JSON.parse(line.toString())).metadata.sequence
  } catch {
    return undefined
  }
}

/** Whether this is where a first event was cut off: each begins like this. */
const begins = (start: Buffer) => '{"'.startsWith(start.subarray(0, 2).toString())

/** How much is read from the end; no event is longer. */
const tail = 1024 * 1024

/** The number of the last fact a file holds, what was cut off being taken away; undefined where it holds none. */
export async function lastWholeLine(path: string): Promise<number | undefined> {
  const file = await open(path, 'r+').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined
    throw fault
  })
  if (!file) return undefined
  try {
    const { size } = await file.stat()
    const length = Math.min(size, tail)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
    const end = buffer.lastIndexOf(10) + 1
    const last = end === 0 ? undefined : sequenceIn(buffer.subarray(buffer.lastIndexOf(10, end - 2) + 1, end))
    // Nothing is cut from what is no file of ours.
    if (end > 0 ? last === undefined : length > 0 && !begins(buffer))
      throw new StartFault(
        `${path} is no file of facts, and was left as it is: name the one that shall go on.`,
      )
    if (end < length) await file.truncate(size - length + end)
    return last
  } finally {
    await file.close()
  }
}
