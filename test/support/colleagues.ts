import { takePopulation } from '#assurance/public.ts'
import type { StaffKind } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { Asking } from './company.ts'
import { staffSession } from './staff.ts'
import type { TestWorld } from './world.ts'

/** Somebody of the group in a test. */
export interface TestColleague {
  readonly id: string
  readonly number: string
  readonly address: string
}

const head = 'employee_number,name_ja,name_en,company,unit,kind,address,joined_on,last_day,away,language\n'
let people = 0

/** Somebody joins the group, by the file of people as an operator's; there since 2020 unless said. */
export async function newColleague(
  world: TestWorld,
  one: { kind?: '役員' | '社員' | '業務委託'; joinedOn?: string; away?: string; language?: 'ja' | 'en' } = {},
): Promise<TestColleague> {
  const n = ++people
  const number = `T-${String(n).padStart(5, '0')}`
  const address = `colleague${n}@flight.kazahana.example`
  const { kind = '社員', joinedOn = '2020-04-01', away = '', language = '' } = one
  const line = `${number},浅葱 ${n},ASAGI ${n},風花エア,運航本部,${kind},${address},${joinedOn},,${away},${language}\n`
  const taken = await takePopulation(world, { by: 'operator', name: 'tests' }, Buffer.from(head + line))
  if (!taken.ok) throw new Error(JSON.stringify(taken.detail))
  const row = await world.db.row<{ id: string }>(sql`
    select id from assurance_colleague where employee_number = ${number}`)
  if (!row) throw new Error('Nobody joined.')
  return { id: row.id, number, address }
}

/** Says that somebody signs in by an account of the staff. */
export const linked = (world: TestWorld, { id }: TestColleague, accountId: string) =>
  world.db.run(sql`update assurance_colleague set staff_account_id = ${accountId} where id = ${id}`)

/** Somebody of the group who is signed in and may do what is asked of himself. */
export async function colleagueSession(
  world: TestWorld,
  one: Parameters<typeof newColleague>[1] = {},
  kind: StaffKind = 'employee',
): Promise<Asking & { readonly me: TestColleague }> {
  const me = await newColleague(world, one)
  const asking = await staffSession(world, kind)
  await linked(world, me, asking.session.accountId)
  return { ...asking, me }
}
