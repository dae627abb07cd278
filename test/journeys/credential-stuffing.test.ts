import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../../src/platform/sql.ts'
import type { IncidentClocks, IncidentView } from '../../src/watch/contract.ts'
import { registerReceiver } from '../../src/watch/signals/receivers.ts'
import { clockWords } from '../../web/words/security-clocks.ts'
import { containmentWords } from '../../web/words/security-containment.ts'
import { incidentWords as words } from '../../web/words/security-incidents.ts'
import { chromiumHere } from '../support/chromium.ts'
import { type Manager, newManager } from '../support/gate.ts'
import { type Node, startNode } from '../support/node.ts'
import { endSignalReceivers, newSignalReceiver, type SignalReceiver } from '../support/signal-receivers.ts'
import { windowsOf } from '../support/windows.ts'
import { newWorld, type TestWorld } from '../support/world.ts'
import { sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import type { House } from './moves/house.ts'
import { addMeasure, askToContain, closeIncident, planRotation, writeEntry } from './moves/incident.ts'
import { approveDisclosure, draftDisclosure, noteLearned, publishDisclosure } from './moves/law.ts'
import { signedIn, statuses, stuff } from './moves/two-nodes.ts'
import { button, everybodyLeaves, languages, savedBy, story, type Visitor, visit } from './moves/visitor.ts'

let world: TestWorld
let nodes: [Node, Node]
let house: House
let siem: SignalReceiver
beforeAll(async () => {
  world = await newWorld()
  const env = { SEKISHO_RECEIVER_NETWORKS: '127.0.0.0/8' }
  nodes = [await startNode(world, { env }), await startNode(world, { env })]
  siem = await tellSiem()
  const chromium = await chromiumHere()
  house = {
    ...{ world, url: nodes[0].url, read: new Set(), windows: windowsOf(chromium, nodes[0].url) },
    mailsTo: async (address) => (await world.mailTo(address)).toReversed(),
    close: () => house.windows.close(),
  }
}, 120_000)
afterEach(() => everybodyLeaves(house))
afterAll(async () => {
  await house?.close()
  endSignalReceivers()
  for (const node of nodes ?? []) await node.close()
  await world.close()
})

/** A receiver of signals, as a process of its own, that is told of ended sessions. */
async function tellSiem(): Promise<SignalReceiver> {
  const audience = 'https://siem.kumo.example/'
  const receiver = await newSignalReceiver({ issuers: nodes.map(({ url }) => url), audience })
  await receiver.start()
  const made = await registerReceiver(
    world,
    { by: 'operator', name: 'tests' },
    { name: 'siem', way: 'push', audience, url: receiver.url, events: ['session-revoked'] },
  )
  if (!made.ok) throw new Error(made.refusal)
  return receiver
}

const secondsSince = async (moment: Date) => ((await world.clock.now()).getTime() - moment.getTime()) / 1000

const newest = async () =>
  (await world.db.row<{ id: string; opened_at: Date; raised_at: Date }>(sql`
    select i.id, i.opened_at, a.raised_at from watch_incident i join watch_alert a on a.incident_id = i.id
    order by i.opened_at desc limit 1`)) ?? { id: '', opened_at: new Date(0), raised_at: new Date(0) }

describe.each(languages)('credential stuffing against two nodes, in %s', story, (language) => {
  it('S2-28 S2-29 S2-30 S2-45 is alerted within a minute, contained by clicks within five, told to other systems and the public, and closed with measures', async () => {
    // A day later the same is a new attack.
    if (language === 'en') await world.advance({ hours: 26 })
    const victims = [await newManager(world), await newManager(world)] as const
    const officer = await visit(house, language)
    const { page, say } = officer
    await sitAtDesk(officer, 'security-officer')
    const seen = await watch(officer)
    await planRotation(officer)
    await seen.look('the duty calendar')
    const sessions = [
      await signedIn(world, nodes[0], victims[0]),
      await signedIn(world, nodes[1], victims[0]),
      await signedIn(world, nodes[1], victims[1]),
    ]
    expect(await statuses(sessions)).not.toContain(401)

    await page.goto('/security/incidents')
    const began = await world.clock.now()
    await stuff(nodes)
    const open = page.locator('.i-alerts').getByRole('button').first()
    await open.waitFor({ timeout: 60_000 })
    await seen.look('the incidents with an alert')
    await open.click()
    await page.getByRole('heading', { level: 2, name: say(words, 'timeline'), exact: true }).waitFor()
    const { id, raised_at, opened_at } = await newest()
    expect(raised_at.getTime() - began.getTime()).toBeLessThanOrEqual(60_000)

    // The network stands there by itself: somebody was let in from it.
    expect(await page.locator('input[name="network"]').inputValue()).toMatch(/\/(24|64)$/)
    const dialog = await askToContain(officer)
    await dialog
      .getByText(say(containmentWords, 'touches', { accounts: 2, companies: 2, sessions: 3 }))
      .waitFor()
    expect(await statuses(sessions)).not.toContain(401)
    await seen.look('the effect of a containment')
    const confirmed = await world.clock.now()
    await dialog.getByRole('button', { name: say(containmentWords, 'confirm'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await statuses(sessions)).toEqual([401, 401, 401])
    expect(await secondsSince(confirmed)).toBeLessThanOrEqual(60)
    await button(officer, say(words, 'take-containment-end')).click()
    await button(officer, say(words, 'take-closing')).waitFor()
    expect(await secondsSince(began)).toBeLessThanOrEqual(300)
    await siemKnows(victims)

    await noteLearned(officer, { knownAt: '2025-12-01T09:30', persons: 1001 })
    await lawIsRight(officer, id)
    expect(await savedBy(officer, say(clockWords, 'saveReport'))).toMatch(/^%PDF-/)
    expect(await savedBy(officer, say(clockWords, 'saveReportPage'))).toContain('1,001')
    await writeEntry(officer, 'プロキシのログを確かめた')
    await addMeasure(officer, '全社員に二段階の認証を求める')
    await seen.look('the room of an incident')
    await disclose(officer)
    await seen.look('the room of an incident that was disclosed')
    await closeIncident(officer)
    await isRight(officer, id, opened_at)
    await page.getByRole('link', { name: say(words, 'manualFirst') }).click()
    await page.getByText(say(words, 'manualInForce')).waitFor()
    await seen.look('the manual in force')
    expect(seen.faults).toEqual([])
  })
})

/** Each of them once, signed by one of the nodes, whichever it was. */
async function siemKnows(victims: readonly Manager[]) {
  const accounts = victims.map(({ accountId }) => accountId)
  const told = () => siem.taken().filter(({ sub_id }) => accounts.includes(sub_id.user?.id ?? ''))
  await expect.poll(() => told().length, { timeout: 60_000 }).toBeGreaterThanOrEqual(accounts.length)
  expect(told().map(({ sub_id }) => sub_id.user?.id)).toHaveLength(accounts.length)
  for (const { isNew, events } of told()) {
    expect(isNew).toBe(true)
    expect(Object.keys(events)).toEqual([
      'https://schemas.openid.net/secevent/caep/event-type/session-revoked',
    ])
  }
}

/** Two others approve what the public reads; before the second nobody reads it. */
async function disclose(officer: Visitor) {
  const { page, language } = officer
  const title = { ja: `お知らせ ${language}`, en: `A notice ${language}` }
  const isPublic = async () =>
    (await (await fetch(`${nodes[1].url}/api/disclosures`)).text()).includes(title[language])
  await draftDisclosure(officer, title, '2025-12-01T09:30')
  for (const kind of ['security-officer', 'ciso'] as const) {
    const other = await visit(house, language)
    await sitAtDesk(other, kind)
    await approveDisclosure(other, new URL(page.url()).pathname)
  }
  expect(await isPublic()).toBe(false)
  await publishDisclosure(officer)
  expect(await isPublic()).toBe(true)
}

const asked = <T>({ page }: Visitor, path: string): Promise<T> =>
  page.evaluate(async (one) => (await fetch(`/api/watch/incidents/${one}`)).json(), path)

/** The days of the law for 1,001 persons of whom was known on 1 December 2025, as a lawyer would count them. */
async function lawIsRight(officer: Visitor, id: string) {
  const { clocks } = await asked<IncidentClocks>(officer, `${id}/clocks`)
  expect(clocks).toMatchObject([
    {
      ...{ regime: 'personal-information', triggers: ['over-1000'], knownOn: '2025-12-01' },
      ...{ preliminaryTarget: '2025-12-03', preliminaryDue: '2025-12-05', finalDue: '2026-01-05' },
    },
  ])
  await officer.page
    .getByText(/2025年12月5日|5 Dec 2025/)
    .first()
    .waitFor()
}

/** The timeline tells it in order, and the times are those of the database. */
async function isRight(officer: Visitor, id: string, openedAt: Date) {
  const view = await asked<IncidentView>(officer, id)
  expect(view.entries.map(({ kind }) => kind)).toEqual([
    ...['opened', 'alert-added', 'acknowledgement', 'contained-something', 'containment-end'],
    ...['clock', 'note', 'measure', 'disclosure', 'disclosure', 'disclosure', 'disclosure', 'closing'],
  ])
  const times = view.entries.map(({ at }) => Date.parse(at))
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  expect(times[0]).toBe(openedAt.getTime())
  expect(view.times.containEnd).toBeLessThanOrEqual(300)
  expect(view.times.acknowledge).toBe(0)
  expect(view.containments).toMatchObject([{ touched: { accounts: 2, sessions: 3 } }])
}
