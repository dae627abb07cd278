import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks the cores have worked since the machine started: for everybody, and for us. */
interface Worked {
  all: number
  ours: number
}

// Above this share of one core somebody else's work decides the figure.
const mostForOthers = 0.15
const ticksPerSecond = 100
const fields = { parent: 1, own: [11, 12], ended: [13, 14] }

/** Runs a measurement and tells whether it was left in peace. */
export type Watch = <T>(measure: () => Promise<T>) => Promise<{ value: T; quiet: boolean }>

/** Runs one measurement and tells whether other processes left the cores to us meanwhile. Elsewhere than on Linux: yes. */
export const watched: Watch = async (measure) => {
  const before = worked()
  const begin = performance.now()
  const value = await measure()
  const after = worked()
  if (!before || !after) return { value, quiet: true }
  const others = (after.all - before.all - (after.ours - before.ours)) / ticksPerSecond
  return { value, quiet: others / ((performance.now() - begin) / 1000) < mostForOthers }
}

/** CPU seconds this process and all that it started have worked so far; Linux only, elsewhere NaN. */
export const secondsWorked = (): number => (worked()?.ours ?? Number.NaN) / ticksPerSecond

function worked(): Worked | undefined {
  try {
    const [, user = 0, nice = 0, system = 0, , , irq = 0, soft = 0, steal = 0] = readFileSync(
      '/proc/stat',
      'utf8',
    )
      .split('\n', 1)
      .flatMap((line) => line.split(/\s+/).map(Number))
    return { all: user + nice + system + irq + soft + steal, ours: ours() }
  } catch {
    return undefined
  }
}

/** The ticks of this process and of all that it started, however deep. */
function ours(): number {
  const all = new Map(processes().map((one) => [one.pid, one]))
  const isOurs = (pid: number): boolean =>
    pid === process.pid || (all.has(pid) && isOurs(all.get(pid)?.parent ?? 0))
  return [...all.values()].filter(({ pid }) => isOurs(pid)).reduce((sum, { ticks }) => sum + ticks, 0)
}

function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // After the name in parentheses come state, parent and, further on, the ticks (proc(5)): its own, and of those it started
        // which have ended, or what they worked would be missed.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const parts = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const ticks = [...fields.own, ...fields.ended].reduce((sum, field) => sum + Number(parts[field]), 0)
        return [{ pid: Number(name), parent: Number(parts[fields.parent]), ticks }]
      } catch {
        // It ended while we read.
        return []
      }
    })
}
