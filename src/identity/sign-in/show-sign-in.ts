import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { accountsOf } from '../accounts/accounts-of.ts'
import { methodsOf } from '../authenticators/methods.ts'
import { findJourney } from '../journeys/find-journey.ts'
import { accountOf } from '../journeys/move-journey.ts'
import { resendsLeft } from '../one-time-codes/issue-code.ts'
import { homeOf, type JourneyRow } from '../tables.ts'
import { companiesOf } from './choose-company.ts'
import type { SignInView } from './contract.ts'
import { keyOf, type Visit } from './visit.ts'

/** The names of companies by id; the house asks the room that knows them. */
export type NameCompanies = (world: World, ids: string[]) => Promise<Map<string, string>>

/** A sign-in as its screens show it, after every step, a reload or the back button. Nothing in it tells why. */
export async function showSignIn(
  world: World,
  visit: Visit,
  nameCompanies: NameCompanies,
): Promise<Outcome<'journey-not-found', SignInView>> {
  const journey = await findJourney(world, keyOf(visit))
  if (!journey) return refused('journey-not-found')
  return doneWith(await viewOf(world, journey, nameCompanies))
}

/** What the screens are shown of a journey that was just read or has just ended. */
export async function viewOf(
  world: World,
  journey: JourneyRow,
  nameCompanies: NameCompanies,
): Promise<SignInView> {
  return {
    id: journey.id,
    door: journey.door,
    // A sign-in has no step of recovery; the table holds that.
    step: journey.step as SignInView['step'],
    expiresAt: journey.expires_at.toISOString(),
    ...(await partOf(world, journey, nameCompanies)),
  }
}

async function partOf(
  world: World,
  journey: JourneyRow,
  nameCompanies: NameCompanies,
): Promise<Partial<SignInView>> {
  if (journey.step === 'code' || journey.step === 'prove-address') return codePart(world, journey)
  if (journey.step === 'company' && journey.member_number)
    return { companies: await companiesFor(world, journey.member_number, nameCompanies) }
  return journey.step === 'done' ? { home: await homeAfter(world, journey) } : {}
}

// Behind the door of staff lie the desk and the security office; only there is the kind asked for.
async function homeAfter(world: World, { door, company_id, account_id }: JourneyRow) {
  if (door !== 'staff' || !company_id || !account_id) return homeOf('traveller')
  const [account] = await accountsOf(world.db, company_id, [account_id])
  return homeOf(account?.kind ?? 'desk-agent')
}

async function codePart(world: World, journey: JourneyRow): Promise<Partial<SignInView>> {
  const account = journey.step === 'code' ? accountOf(journey) : undefined
  const methods = account ? await methodsOf(world.db, world, account) : []
  if (methods.length > 0) return { methods }
  const left = await resendsLeft(world.db, world, { journeyId: journey.id }, await world.clock.now())
  if (journey.step === 'prove-address')
    return { resendsLeft: left, ...(journey.new_address && { newAddress: journey.new_address }) }
  return { resendsLeft: left, ...(journey.masked_address && { maskedAddress: journey.masked_address }) }
}

async function companiesFor(world: World, memberNumber: string, nameCompanies: NameCompanies) {
  const ids = await companiesOf(world, memberNumber)
  const names = await nameCompanies(world, ids)
  return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
}
