import type { Act } from '#platform/act.ts'
import { operatorCompany } from '#platform/author.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import { ownColumns, ownRow } from './columns.ts'
import type { EntryView, Form } from './contract.ts'
import { differences } from './differences.ts'
import { entryOf } from './read-entries.ts'
import type { Kept, Objection, Register } from './register.ts'

type Unwritten = Objection | 'owner-not-found' | 'entry-named-twice'
type Lost = 'register-entry-not-found' | 'entry-moved-on'

/** Lists something new in a register. */
export function enterEntry(
  overseeing: Overseeing,
  register: Register,
  form: Form,
): Promise<Kept<Unwritten, { id: string }>> {
  const { world, session } = overseeing
  return atTheOffice<Unwritten, { id: string }>(overseeing, (act) =>
    keepNew(act, world, { register, form, by: session.accountId }),
  )
}

/** The same inside an act that is under way, such as that of a file which is taken in. */
export async function keepNew(
  act: Act,
  world: World,
  { register, form, by }: { register: Register; form: Form; by: string },
): Promise<Outcome<Unwritten, { id: string }>> {
  const id = world.random.id()
  const why = await against(act, register, { form })
  if (why) return refused(why)
  const { table, kind } = register
  const { nameJa, nameEn, owner, everyDays } = form
  const made = await act.run(sql`
    insert into assurance_entry (id, register, name_ja, name_en, owner, every_days, version, changed_at, changed_by)
    values (${id}, ${kind}, ${nameJa}, ${nameEn}, ${owner}, ${everyDays}, 1, ${act.now}, ${by}) on conflict do nothing`)
  if (made === 0) return refused('entry-named-twice')
  await act.run(sql`
    insert into ${table} select (jsonb_populate_record(null::${table}, ${ownRow(id, form)}::jsonb)).*`)
  tell(act, 'register-entry-made', { kind, id, version: 1 })
  return doneWith({ id })
}

/** Writes an entry anew. Who had an older one before him is shown both, and overwrites nobody's. */
export function changeEntry(
  overseeing: Overseeing,
  register: Register,
  { id, seen, form }: { id: string; seen: number; form: Form },
): Promise<Kept<Unwritten | Lost, { version: number }>> {
  return atTheOffice<Unwritten | Lost, { version: number }>(overseeing, async (act) => {
    const before = await holdEntry(act, overseeing, register, id)
    if (!before) return refused('register-entry-not-found')
    if (before.version !== seen) return refused('entry-moved-on', { entry: before })
    const why =
      (await against(act, register, { form, id })) ?? (await namedTwice(act, register, { form, id }))
    if (why) return refused(why)
    const version = seen + 1
    await overwrite(act, register, { id, version, form, by: overseeing.session.accountId })
    const fields = differences(before.form, form)
    tell(act, 'register-entry-changed', { kind: register.kind, id, version }, { fields })
    await register.follows?.(act, overseeing.world, id)
    return doneWith({ version })
  })
}

/** It is listed no more. What was found of it stays on record. */
export function retireEntry(
  overseeing: Overseeing,
  register: Register,
  { id, seen }: { id: string; seen: number },
): Promise<Kept<Lost | 'asset-out'>> {
  return atTheOffice<Lost | 'asset-out'>(overseeing, async (act) => {
    const before = await holdEntry(act, overseeing, register, id)
    if (!before) return refused('register-entry-not-found')
    if (before.version !== seen) return refused('entry-moved-on', { entry: before })
    // What is out comes back first.
    if (before.shows.isOut === true) return refused('asset-out')
    await act.run(sql`
      update assurance_entry set retired_at = ${act.now}, version = version + 1, changed_at = ${act.now},
        changed_by = ${overseeing.session.accountId} where id = ${id}`)
    tell(act, 'register-entry-retired', { kind: register.kind, id, version: seen + 1 })
    await register.follows?.(act, overseeing.world, id)
    return done
  })
}

/** Holds an entry until the act is over, and tells how it stands. */
export async function holdEntry(
  act: Act,
  { session: { language } }: Overseeing,
  register: Register,
  id: string,
): Promise<EntryView | undefined> {
  await act.row(
    sql`select 1 from assurance_entry where id = ${id} and register = ${register.kind} for update`,
  )
  return entryOf(act, register, { id, now: act.now, language })
}

/** Notes what happened to an entry: its history is read from these facts. What was written may name people, and is sealed. */
export function tell(
  act: Act,
  name: string,
  { kind, id, version }: { kind: string; id: string; version: number },
  personal?: Record<string, unknown>,
): void {
  const data = { register: kind, entry: id, version }
  act.note(name, { companyId: operatorCompany, subject: id, data, ...(personal && { personal }) })
}

async function against(act: Act, register: Register, written: { form: Form; id?: string }) {
  const { owner } = written.form
  const there = await act.row(sql`select 1 from assurance_person where id = ${owner} and left_on is null`)
  if (!there) return 'owner-not-found' as const
  return register.objects?.(act, written)
}

async function namedTwice(act: Act, { kind }: Register, { form, id }: { form: Form; id: string }) {
  const other = await act.row(sql`
    select 1 from assurance_entry where register = ${kind} and name_ja = ${form.nameJa} and retired_at is null and id <> ${id}`)
  return other ? ('entry-named-twice' as const) : undefined
}

async function overwrite(
  act: Act,
  register: Register,
  { id, version, form, by }: { id: string; version: number; form: Form; by: string },
): Promise<void> {
  const { nameJa, nameEn, owner, everyDays } = form
  await act.run(sql`
    update assurance_entry set name_ja = ${nameJa}, name_en = ${nameEn}, owner = ${owner}, every_days = ${everyDays},
      version = ${version}, changed_at = ${act.now}, changed_by = ${by} where id = ${id}`)
  const { table } = register
  const columns = ownColumns(register)
  await act.run(sql`
    update ${table} d set (${columns}) = (select ${columns}
      from jsonb_populate_record(null::${table}, ${ownRow(id, form)}::jsonb)) where d.entry_id = ${id}`)
}
