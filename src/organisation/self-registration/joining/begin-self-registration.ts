import { deviceFor } from '#identity/public.ts'
import type { Client, Cookie } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { CompanyEntry } from '../contract.ts'
import type { SelfRegistrationRow } from '../settings/self-registration-of.ts'
import { recogniseCompany } from './recognise-company.ts'

type Refusal = 'self-registration-not-recognised' | 'self-registration-locked'

/** A joining begun, its browser, and that one's cookie if it had none. */
export interface Begun {
  id: string
  device: Buffer
  cookies: Cookie[]
}

/**
 * Corporate ID and the company's password open the self-registration and nothing else (O1, S1-81). Until they are right
 * nothing is stored but the try; the joining then belongs to this browser for thirty minutes.
 */
export async function beginSelfRegistration(
  world: World,
  client: Client,
  entry: CompanyEntry,
): Promise<Outcome<Refusal, Begun>> {
  const recognised = await recogniseCompany(world, client, entry)
  if (!recognised.ok) return recognised
  const begun = await openJoining(world, client, { company: recognised.value, language: entry.language })
  return begun ? doneWith(begun) : refused('self-registration-not-recognised')
}

/** Undefined when the password was replaced, or the self-registration closed, since it was compared. */
async function openJoining(
  world: World,
  client: Client,
  { company, language }: { company: SelfRegistrationRow; language: CompanyEntry['language'] },
): Promise<Begun | undefined> {
  const id = world.random.id()
  const { hash, cookies } = deviceFor(world, client)
  const companyId = company.company_id
  return world.act({ by: 'journey', id, companyId }, async (act) => {
    const opened = await act.run(sql`
      insert into organisation_joining (company_id, id, password_version, step, device, language, created_at, expires_at)
      select company_id, ${id}, password_version, 'member', ${hash}, ${language}, ${act.now}::timestamptz,
        ${act.now}::timestamptz + interval '30 minutes'
      from organisation_self_registration
      where company_id = ${companyId} and is_open and held_at is null and password_version = ${company.password_version}`)
    if (opened === 0) return undefined
    act.note('self-registration-begun', { data: { joining: id } })
    return { id, device: hash, cookies }
  })
}
