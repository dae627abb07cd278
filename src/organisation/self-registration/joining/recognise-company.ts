import type { Client } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Counted, type Tried, tryOnce } from '#platform/tries/tries.ts'
import { tryWithin } from '#platform/tries/within.ts'
import type { World } from '#platform/world.ts'
import type { CompanyEntry } from '../contract.ts'
import { readCorporateId } from '../settings/corporate-id.ts'
import { type SelfRegistrationRow, selfRegistrationBehind } from '../settings/self-registration-of.ts'
import type { LockToTell } from '../settings/tell-administrators.ts'
import { companyTries, networkTries } from './company-tries.ts'

type Refusal = 'self-registration-not-recognised' | 'self-registration-locked'

/** A corporate ID and a password, whose they may be, and what they are counted under. */
interface Attempt {
  corporateId: string
  password: string
  network: string | undefined
  company: SelfRegistrationRow | undefined
  counted: Counted
}

/**
 * Checks corporate ID and password. Invented, closed and wrong: the same queries, the same hash, the same words; and
 * after the last try the same lock, which is named (S1-81). Ordinary sign-ins know nothing of it (S1-82).
 */
export async function recogniseCompany(
  world: World,
  { network }: Client,
  entry: CompanyEntry,
): Promise<Outcome<Refusal, SelfRegistrationRow>> {
  const corporateId = readCorporateId(entry.corporateId)
  const company = await selfRegistrationBehind(world.db, corporateId)
  const counted = companyTries(world, corporateId, company !== undefined)
  const attempt = { corporateId, password: entry.password, network, company, counted }
  const tried = await tryWithin(world, [networkTries(network)], {
    look: (allowed) => (allowed ? tryPassword(world, attempt) : pretend(world, attempt)),
    isRight: (seen) => seen?.value !== undefined,
  })
  if (tried?.value) return doneWith(tried.value)
  const isLocked = tried !== undefined && (!tried.allowed || tried.justSpent)
  await noteRefused(world, attempt, tried)
  return refused(isLocked ? 'self-registration-locked' : 'self-registration-not-recognised')
}

function tryPassword(world: World, attempt: Attempt): Promise<Tried<SelfRegistrationRow>> {
  const { company, password, network, counted } = attempt
  return tryOnce(world, counted, async (allowed) => {
    const hash = allowed && company && isReceiving(company) ? company.password_hash : undefined
    return (await world.hashing.matches(hash, password, { key: network ?? 'unknown' })) ? company : undefined
  })
}

// A held one answers like a closed one: who is being looked into learns nothing of it.
const isReceiving = ({ is_open, held_at }: SelfRegistrationRow) => is_open && held_at === null

/** What a try costs that the network may not make. */
async function pretend(world: World, { password, network }: Attempt): Promise<undefined> {
  await world.hashing.matches(undefined, password, { key: network ?? 'unknown' })
}

/** Every refusal leaves one act; the try that locks leaves its fact and its job there, for invented IDs too. */
function noteRefused(world: World, attempt: Attempt, tried: Tried<SelfRegistrationRow> | undefined) {
  const mark = (purpose: string, value: string) =>
    world.keys.mac(purpose, value).toString('base64url').slice(0, 16)
  const companyId = attempt.company?.company_id
  const about = companyId ? { companyId } : {}
  const claimed = mark('claimed id', attempt.corporateId)
  const network = mark('refused network', attempt.network ?? '')
  return world.act({ by: 'system', name: 'organisation.self-registration' }, async (act) => {
    act.note('self-registration-refused', {
      ...about,
      data: { why: reasonOf(attempt, tried), claimed, network },
    })
    if (!tried?.justSpent) return
    act.note('self-registration-locked', { ...about, data: { claimed } })
    const toTell: LockToTell = { companyId: companyId ?? null }
    await world.jobs.enqueue(act, 'organisation.tell-lock', toTell)
  })
}

function reasonOf({ company }: Attempt, tried: Tried<SelfRegistrationRow> | undefined) {
  if (!tried) return 'network-slowed'
  if (!tried.allowed) return 'locked'
  if (!company) return 'no-such-id'
  if (company.held_at) return 'held'
  return company.is_open ? 'wrong-password' : 'closed'
}
