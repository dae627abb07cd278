import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from '../../src/platform/jobs/jobs.ts'

const rooms = join(import.meta.dirname, '..', '..', 'src')

/** The jobs of every room, read from disk. */
export async function jobsOfRooms(): Promise<Job[]> {
  const files = readdirSync(rooms).map((room) => join(rooms, room, 'jobs.ts'))
  const modules = await Promise.all(files.filter(existsSync).map((file) => import(file)))
  // Each `jobs.ts` exports one list of jobs and nothing else.
  return modules.flatMap((exported) => Object.values(exported).flat() as Job[])
}
