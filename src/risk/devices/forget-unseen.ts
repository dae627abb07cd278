import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { packedMoment } from '../memory/pack.ts'
import { storedDay } from './kept-devices.ts'

// The sign of a key and its highest bit are always nought: of what is left, 64 parts of the same size.
const parts = 64n
const width = 2n ** 62n / parts

/**
 * Forgets devices, and accounts, that were not seen since. A part of the rows in each act: whoever signs in meanwhile waits for
 * some tenths of a second where there are a million.
 */
export async function forgetUnseen(world: World, since: Date): Promise<void> {
  for (let n = 0n; n < parts; n++)
    await world.act({ by: 'system', name: 'risk' }, async (act) => {
      const from = n === 0n ? -(2n ** 63n) : n * width
      const to = n === parts - 1n ? 2n ** 63n - 1n : (n + 1n) * width - 1n
      const day = storedDay(since)
      await act.run(sql`
        delete from risk_memory where whose between ${from} and ${to}
          and get_byte(state, 1) * 65536 + get_byte(state, 2) * 256 + get_byte(state, 3) < ${packedMoment(since)}`)
      await act.run(sql`
        update risk_memory set devices = risk_devices_since(devices, ${day})
        where whose between ${from} and ${to} and devices <> risk_devices_since(devices, ${day})`)
    })
}
