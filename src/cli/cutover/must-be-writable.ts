import { existsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { reasonOf, StartFault } from '#platform/start-fault.ts'

/** Faults in one sentence where a file cannot be written: told before the work whose result is to stand in it, not after. */
export async function mustBeWritable(file: string): Promise<void> {
  const wasThere = existsSync(file)
  try {
    const handle = await open(file, 'a', 0o600)
    await handle.close()
  } catch (fault) {
    throw new StartFault(`${file} cannot be written: ${reasonOf(fault)}.`)
  }
  if (!wasThere) await rm(file)
}
