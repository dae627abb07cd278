import { readdirSync, readFileSync } from 'node:fs'

const ticksASecond = 100

/** Seconds of core time this process and a PostgreSQL have used so far; Linux only, elsewhere NaN for PostgreSQL. */
export function cpuSeconds(postmaster: number): { own: number; postgres: number } {
  const { user, system } = process.cpuUsage()
  return { own: (user + system) / 1e6, postgres: ofPostgres(postmaster) }
}

function ofPostgres(postmaster: number): number {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => timesOf(pid))
      .filter(({ pid, parent }) => pid === postmaster || parent === postmaster)
      .reduce((sum, { ticks }) => sum + ticks / ticksASecond, 0)
  } catch {
    return Number.NaN
  }
}

/** Of the postmaster itself those of its ended children count too. */
function timesOf(pid: string): { pid: number; parent: number; ticks: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number)
    const ticks = (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0)
    return { pid: Number(pid), parent: Number(fields[1]), ticks }
  } catch {
    return { pid: 0, parent: 0, ticks: 0 }
  }
}
