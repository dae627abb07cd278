import { listStaff } from '#desk/public.ts'
import { officeKinds, type Session } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import type { IncidentRole, IncidentView } from './contract.ts'
import { holdIncident } from './hold-incident.ts'
import { writeEntry } from './write-entry.ts'

type Refusal = 'forbidden' | 'incident-not-found' | 'incident-closed'

/** Writes into the timeline by hand. */
export function noteInIncident(watching: Watching, id: string, words: string): Promise<Outcome<Refusal>> {
  return atTheWatch<Refusal>(watching, async (act) => {
    const held = await holdIncident(act, id)
    if (!held.ok) return held
    await writeEntry(act, id, { kind: 'note', words })
    act.note('incident-noted', { data: { incident: id } })
    return done
  })
}

/** Says how bad it is now. */
export function setSeverity(
  watching: Watching,
  id: string,
  severity: IncidentView['severity'],
): Promise<Outcome<Refusal>> {
  return atTheWatch<Refusal>(watching, async (act) => {
    const held = await holdIncident(act, id)
    if (!held.ok) return held
    const from = held.value.severity
    if (from === severity) return done
    await act.run(sql`update watch_incident set severity = ${severity} where id = ${id}`)
    await writeEntry(act, id, { kind: 'severity', data: { from, to: severity } })
    act.note('incident-severity-set', { data: { incident: id, from, to: severity } })
    return done
  })
}

/** Gives a role to somebody of the staff; each may have several. */
export function setRole(
  watching: Watching,
  id: string,
  { role, accountId }: { role: IncidentRole; accountId: string },
): Promise<Outcome<Refusal | 'incident-role-not-staff'>> {
  return atTheWatch<Refusal | 'incident-role-not-staff'>(watching, async (act) => {
    const held = await holdIncident(act, id)
    if (!held.ok) return held
    const person = (await peopleForRoles(act, watching.session)).find((one) => one.accountId === accountId)
    if (!person) return refused('incident-role-not-staff')
    await act.run(sql`
      update watch_incident set lead = case when ${role}::text = 'lead' then ${accountId}::uuid else lead end,
        scribe = case when ${role}::text = 'scribe' then ${accountId}::uuid else scribe end,
        communications = case when ${role}::text = 'communications' then ${accountId}::uuid else communications end
      where id = ${id}`)
    await writeEntry(act, id, { kind: 'role', data: { role, name: person.name } })
    act.note('incident-role-given', { subject: accountId, data: { incident: id, role } })
    return done
  })
}

/** Everybody of an office who may sign in now, but auditors: they read and take no part. */
export async function peopleForRoles(db: Db, { language }: Pick<Session, 'language'>) {
  const may = officeKinds.filter((kind) => kind !== 'auditor')
  const staff = await listStaff(db)
  return staff
    .filter(({ kind, status }) => may.some((one) => one === kind) && status === 'active')
    .map(({ accountId, name }) => ({ accountId, name: name[language] }))
}
