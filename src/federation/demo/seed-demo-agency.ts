import { exportJWK, generateKeyPair } from 'jose'
import { accountWithId } from '#identity/public.ts'
import { peopleByTypedId } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { addAgencyKey } from '../agencies/add-agency-key.ts'
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
const links: Readonly<Record<string, string>> = { KZBTICKT1: 'K-10443', 408122651: 'K-10442' }

/**
 * Gives a demonstration an agency when it has none: registered with a key, trusted by the first company, with two of its
 * people linked. The key's private half is thrown away at once, so that it lets nobody in. Two processes do it once.
 */
export async function seedDemoAgency(world: World): Promise<void> {
  if (!world.profile.demo || (await world.db.row(sql`select 1 from federation_agency limit 1`))) return
  const registered = await registerAgency(world, seeder, kumo)
  if (!registered.ok) return
  const { publicKey } = await generateKeyPair('EdDSA')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'kumo-1', alg: 'EdDSA', use: 'sig' }
  await addAgencyKey(world, seeder, { handle: kumo.handle, jwk })
  await world.act({ by: 'system', name: 'demonstration' }, (act) => trust(act, world))
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
