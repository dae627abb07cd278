import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { readFile } from '../loading/read-file.ts'
import { registers } from '../registers/all.ts'
import { type Form, shapesOf } from '../registers/pattern/contract.ts'
import { keepNew } from '../registers/pattern/keep-entry.ts'

const File = z.strictObject(
  Object.fromEntries(registers.map(({ path, own }) => [path, z.array(shapesOf(own).form).default([])])),
)

/** Fills the registers of the demonstration, most of it looked through three weeks ago. */
export async function fillDemoRegisters(act: Act, world: World): Promise<void> {
  const read = readFile(readFileSync(join(import.meta.dirname, 'entries.yml'), 'utf8'), File)
  if (!read.ok) throw new Error(`The demonstration's entries are broken: ${JSON.stringify(read.faults)}`)
  for (const register of registers)
    for (const form of (read.value[register.path] ?? []) as Form[]) {
      const kept = await keepNew(act, world, { register, form, by: 'demonstration' })
      if (!kept.ok) throw new Error(`${form.nameJa}: ${kept.refusal}`)
      // Of a contractor nobody has chosen yet there is nothing to check either.
      if (register.kind !== 'party' || form.selectedOn) await check(act, world, kept.value.id)
    }
}

const check = (act: Act, world: World, id: string) =>
  act.run(sql`
    insert into assurance_entry_check (id, entry_id, on_day, by_whom, is_good, noted_at, noted_by)
    values (${world.random.id()}, ${id}, ${dayAfter(act.now, -21)}, '情報セキュリティ推進室', true, ${act.now}, 'demonstration')`)
