import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/support/browser.ts'
import { codeTo, type Manager, newManager } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { knock, moveAddress, resetOver, signedInOver } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { MyNavigation } from './contract.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const credentials = ({ signInId: id, password, address }: Manager) => ({ id, password, address })
const own = async (browser: Browser) => (await browser.get<MyNavigation>('/api/my-navigation')).body

describe('the one address of an administrator', () => {
  it.each(['administrator', 'ticketing-manager'] as const)(
    'S1-38 is where the codes of the %s go: of sign-in, reset and proof, and after a change to the new one',
    async (kind) => {
      const manager = await newManager(world, { kind })
      const browser = await signedInOver(world, server, credentials(manager))
      expect((await own(browser)).address).toBe(manager.address)
      const address = `moved-${manager.address}`
      expect((await moveAddress(world, browser, manager.address, address)).status).toBe(204)
      expect((await own(browser)).address).toBe(address)
      const before = (await world.mailTo(manager.address)).length

      // From here on the old address gets nothing more.
      const now = { ...credentials(manager), address }
      await signedInOver(world, server, now)
      await resetOver(world, server, { ...now, password: 'Nagisa-4417' })
      const fresh = await signedInOver(world, server, { ...now, password: 'Nagisa-4417' })
      const asked = await fresh.post('/api/my-navigation/address', { address: `third-${address}` })
      expect(asked.body).toMatchObject({ refusal: 'step-up-required' })
      const codes = (await world.mailTo(address)).filter(({ text }) => /: \d{6}$/m.test(text))
      // Its own confirmation, two sign-ins, one reset, one proof.
      expect(codes).toHaveLength(5)
      expect((await world.mailTo(manager.address)).length).toBe(before)
    },
  )

  it('S1-38 lets a code that is on its way to the old one die with the change', async () => {
    const manager = await newManager(world)
    const browser = await signedInOver(world, server, credentials(manager))
    const elsewhere = server.browser()
    const { path } = await knock(elsewhere, credentials(manager))
    const code = await codeTo(world, manager.address)
    await moveAddress(world, browser, manager.address, `later-${manager.address}`)
    expect((await elsewhere.post(`${path}/code`, { code })).body).toMatchObject({
      refusal: 'code-not-accepted',
    })
    expect(elsewhere.cookies.has('__Host-session')).toBe(false)
  })

  it('S1-39 is replaced by a new one and never joined by it', async () => {
    const manager = await newManager(world)
    const browser = await signedInOver(world, server, credentials(manager))
    await moveAddress(world, browser, manager.address, `only-${manager.address}`)
    const stored = await world.pool.query('select * from identity_account where id = $1', [manager.accountId])
    const addresses = Object.values(stored.rows[0]).filter((value) => String(value).includes('@tsubame'))
    expect(addresses).toEqual([`only-${manager.address}`])
  })

  it('S1-39 S1-41 has one column, and no table of the house has another for a person', async () => {
    const columns = await world.pool.query<{ at: string }>(`
      select table_name || '.' || column_name as at from information_schema.columns
      where table_schema = 'public' and column_name ~ '(address|mail|mobile|phone|keitai)'
        and column_name !~ '(_mac|_version|^masked_address|_mails|_id)$' and data_type <> 'boolean'`)
    expect(columns.rows.map(({ at }) => at).toSorted()).toEqual([
      // Where the group reaches its own people about training and drills, out of its personnel file; nobody gets a code by it.
      'assurance_colleague.address',
      // A suspicious mail that somebody reported, sealed: no address to write to.
      'assurance_mail_report.sealed_mail',
      // Where the first mail of a staff account goes that nobody has opened yet; gone with the decision.
      'assurance_outside_opening.address',
      // Where an owner of a promise among the operator's people is reminded; nobody signs in or gets a code by it.
      'assurance_person.address',
      // That such a reminder went there, and when: the next one waits a week. No code goes by it.
      'assurance_reminder.address',
      // One field of an old export each, while it is being read; they go into the columns below or away.
      'cutover_staged_member.address',
      'cutover_staged_person.address',
      'identity_account.address',
      // Waits for its code and then takes the place of the one above.
      'identity_address_change.address',
      // Typed at a sign-in of somebody who has none; goes with the journey, a day after its end.
      'identity_journey.new_address',
      // The programme's, for members.
      'membership_member.address',
      // The company's own, where the desk reaches it; no person signs in or gets a code by it.
      'organisation_company.contact_address',
      'organisation_company.contact_phone',
      // The authority to which the law has an incident reported: a name, and no person's.
      'watch_regime.addressee',
    ])
  })
})

describe('over the API', () => {
  let manager: Manager
  let browser: Browser
  beforeAll(async () => {
    manager = await newManager(world)
    browser = await signedInOver(world, server, credentials(manager))
  })

  it.each<[string, object]>([
    ['a second field', { address: 'a@tsubame.example', address2: 'b@tsubame.example' }],
    ['a list', { address: ['a@tsubame.example', 'b@tsubame.example'] }],
    ['a list of its own', { addresses: ['a@tsubame.example', 'b@tsubame.example'] }],
    ['two with a comma', { address: 'a@tsubame.example,b@tsubame.example' }],
    ['two with a semicolon', { address: 'a@tsubame.example; b@tsubame.example' }],
    ['two with a space', { address: 'a@tsubame.example b@tsubame.example' }],
    ['two in two lines', { address: 'a@tsubame.example\nb@tsubame.example' }],
  ])('S1-39 there is no room for a second one: %s', async (_how, body) => {
    const answer = await browser.post('/api/my-navigation/address', body)
    expect(answer).toMatchObject({ status: 400, body: { refusal: 'invalid-input' } })
    expect(await own(browser)).toMatchObject({ address: manager.address })
    expect((await own(browser)).pendingAddress).toBeUndefined()
  })

  it.each(['mobileAddress', 'mobile', 'phone', 'sms', '携帯'])(
    'S1-41 there is no mobile field to write: %s',
    async (field) => {
      const mobile = { [field]: 'kaori@mobile.example' }
      for (const body of [mobile, { address: 'new@tsubame.example', ...mobile }])
        expect((await browser.post('/api/my-navigation/address', body)).status).toBe(400)
      const notice = await browser.put('/api/my-navigation/login-notice', { receive: true, ...mobile })
      expect(notice.status).toBe(400)
      expect(JSON.stringify(await own(browser))).not.toContain('mobile')
    },
  )
})
