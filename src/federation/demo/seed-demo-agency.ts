import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { accountWithId } from '#identity/public.ts'
import { peopleByTypedId } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { agencyCalled } from '../agencies/agency.ts'
import { addAgencyKey, insertKey } from '../agencies/keys/add-agency-key.ts'
import { readPublicKey } from '../agencies/keys/public-key.ts'
import { registerAgency } from '../agencies/register-agency.ts'
import { contractOf } from '../company/contract-of.ts'
import { insertLinks } from '../company/insert-links.ts'

const seeder = { by: 'operator', name: 'demonstration' } as const

/** The agency of the demonstration; its pages lie nowhere. */
const kumo = {
  handle: 'kumo-travel',
  issuer: 'https://id.kumo-travel.example',
  name: { ja: 'くも旅行', en: 'Kumo Travel' },
  entryUrl: 'https://kumo-travel.example/portal',
  homeUrl: 'https://kumo-travel.example/',
}
const administratorId = 'KZBADMIN1'
/** Whose key waits for a colleague of his to confirm it. */
const deskAgentId = 'KZBDESK02'
const links: Readonly<Record<string, string>> = { KZBTICKT1: 'K-10443', 408122651: 'K-10442' }

/**
 * Gives a demonstration an agency when it has none: registered with a key and another that waits to be confirmed, trusted by
 * the first company, with two of its people linked. The keys' private halves are thrown away at once, so that they let
 * nobody in. Two processes do it once.
 */
export async function seedDemoAgency(world: World): Promise<void> {
  if (!world.profile.demo || (await world.db.row(sql`select 1 from federation_agency limit 1`))) return
  const registered = await registerAgency(world, seeder, kumo)
  if (!registered.ok) return
  await addAgencyKey(world, seeder, { handle: kumo.handle, jwk: await newKey('kumo-1') })
  const next = await newKey('kumo-2')
  await world.act({ by: 'system', name: 'demonstration' }, (act) => letWait(act, next))
  await world.act({ by: 'system', name: 'demonstration' }, (act) => trust(act, world))
}

async function newKey(kid: string): Promise<JWK> {
  const { publicKey } = await generateKeyPair('EdDSA')
  return { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }
}

/** The agency's next key, as an agent of the desk has entered it; nothing when he is not there. */
async function letWait(act: Act, jwk: JWK): Promise<void> {
  const [agent, read] = [await accountWithId(act, deskAgentId), await readPublicKey(jwk)]
  const agency = await agencyCalled(act, kumo.handle)
  if (!agent || !read.ok || !agency) return
  const { kid, algorithm } = read.value
  const dates = { from: act.now, until: new Date(act.now.getTime() + 400 * 86_400_000) }
  await insertKey(act, { agencyId: agency.id, ...read.value, ...dates, by: agent.accountId })
  act.note('agency-key-added', { data: { agency: kumo.handle, kid, algorithm, ...dates } })
}

/** The first company switches the agency on and links its people; nothing when that company is not there. */
async function trust(act: Act, world: World): Promise<void> {
  const companyId = (await accountWithId(act, administratorId))?.companyId
  if (!companyId) return
  await act.run(sql`
    insert into federation_contract (company_id, id, agency_id, created_at)
    select ${companyId}, ${world.random.id()}, id, ${act.now} from federation_agency where handle = ${kumo.handle}`)
  const contract = await contractOf(act, companyId, kumo.handle)
  if (!contract) throw new Error('The contract of the demonstration is not there.')
  act.note('agency-switched-on', { companyId, data: { agency: kumo.handle } })
  const people = await peopleByTypedId(act, companyId, Object.keys(links))
  const wishes = people.map((person) => ({ ...person, agencyPersonId: links[person.typedId] ?? '' }))
  await insertLinks(act, world, contract, wishes)
}
