import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../../src/platform/sql.ts'
import type { IncidentView } from '../../src/watch/contract.ts'
import { containmentWords } from '../../web/words/security-containment.ts'
import { dutyWords } from '../../web/words/security-duty.ts'
import { incidentWords as words } from '../../web/words/security-incidents.ts'
import type { Browser } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { codeTo, type Manager, newManager } from '../support/gate.ts'
import { type Node, startNode } from '../support/node.ts'
import { knock } from '../support/signed-in.ts'
import { windowsOf } from '../support/windows.ts'
import { newWorld, type TestWorld } from '../support/world.ts'
import { watch } from './moves/eyes.ts'
import type { House } from './moves/house.ts'
import { sitInSecurity } from './moves/security.ts'
import {
  arrived,
  button,
  everybodyLeaves,
  field,
  languages,
  story,
  type Visitor,
  visit,
} from './moves/visitor.ts'

let world: TestWorld
let nodes: [Node, Node]
let house: House
beforeAll(async () => {
  world = await newWorld()
  nodes = [await startNode(world), await startNode(world)]
  const chromium = await launchChromium()
  house = {
    ...{ world, url: nodes[0].url, read: new Set(), windows: windowsOf(chromium, nodes[0].url) },
    close: () => chromium.close(),
  }
}, 120_000)
afterEach(() => everybodyLeaves(house))
afterAll(async () => {
  await house?.close()
  for (const node of nodes ?? []) await node.close()
  await world.close()
})

/** Somebody who has signed in at a node; the two nodes are processes of their own. */
async function signedIn(node: Node, who: Manager): Promise<Browser> {
  const browser = node.browser()
  const { path } = await knock(browser, { id: who.signInId, password: who.password })
  await browser.post(`${path}/code`, { code: await codeTo(world, who.address) })
  return browser
}

const statuses = (browsers: Browser[]) =>
  Promise.all(browsers.map(async (browser) => (await browser.get('/api/me')).status))

/** Twenty IDs with a password each from a list, at both nodes in turn; answers when it began. */
async function stuff(): Promise<Date> {
  const began = await world.clock.now()
  for (let n = 0; n < 20; n++) {
    const id = `STUFF${String(n).padStart(4, '0')}`
    await knock((nodes[n % 2] ?? nodes[0]).browser(), { id, password: `from-a-list-${n}` })
  }
  return began
}

const newest = async () =>
  (await world.db.row<{ id: string; opened_at: Date; raised_at: Date }>(sql`
    select i.id, i.opened_at, a.raised_at from watch_incident i join watch_alert a on a.incident_id = i.id
    order by i.opened_at desc limit 1`)) ?? { id: '', opened_at: new Date(0), raised_at: new Date(0) }

async function planRotation({ page, say, ...rest }: Visitor) {
  await page.goto('/security/duty')
  await arrived({ page, say, ...rest }, say(dutyWords, 'title'))
  await page.getByRole('checkbox').first().check()
  await button({ page, say, ...rest }, say(dutyWords, 'plan')).click()
  await page.getByText(say(dutyWords, 'noGaps')).waitFor()
}

describe.each(languages)('credential stuffing against two nodes, in %s', story, (language) => {
  it('S2-28 S2-45 S2-30 is alerted within a minute, contained by clicks within five, and closed with measures', async () => {
    // A day later the same is a new attack.
    if (language === 'en') await world.advance({ hours: 26 })
    const victims = [await newManager(world), await newManager(world)]
    const officer = await visit(house, language)
    const { page, say } = officer
    await sitInSecurity(officer, 'security-officer')
    const seen = await watch(officer)
    await planRotation(officer)
    await seen.look('the duty calendar')
    const sessions = [
      await signedIn(nodes[0], victims[0] as Manager),
      await signedIn(nodes[1], victims[0] as Manager),
      await signedIn(nodes[1], victims[1] as Manager),
    ]
    expect(await statuses(sessions)).not.toContain(401)

    await page.goto('/security/incidents')
    const began = await stuff()
    const open = page.locator('.i-alerts').getByRole('button').first()
    await open.waitFor({ timeout: 60_000 })
    await seen.look('the incidents with an alert')
    await open.click()
    await page.getByRole('heading', { level: 2, name: say(words, 'timeline'), exact: true }).waitFor()
    const { id, raised_at, opened_at } = await newest()
    expect(raised_at.getTime() - began.getTime()).toBeLessThanOrEqual(60_000)

    // The network stands there by itself: somebody was let in from it.
    expect(await page.locator('input[name="network"]').inputValue()).toMatch(/\/(24|64)$/)
    await button(officer, say(containmentWords, 'preview')).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByText(say(containmentWords, 'touches', { accounts: 2, companies: 2, sessions: 3 }))
      .waitFor()
    expect(await statuses(sessions)).not.toContain(401)
    await seen.look('the effect of a containment')
    await dialog.getByRole('button', { name: say(containmentWords, 'confirm'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await statuses(sessions)).toEqual([401, 401, 401])
    await button(officer, say(words, 'take-containment-end')).click()
    await button(officer, say(words, 'take-closing')).waitFor()

    await write(officer, 'プロキシのログを確かめた')
    await addMeasure(officer)
    await seen.look('the room of an incident')
    await close(officer)
    await isRight(officer, id, opened_at)
    await page.getByRole('link', { name: say(words, 'manualFirst') }).click()
    await page.getByText(say(words, 'manualInForce')).waitFor()
    await seen.look('the manual in force')
    expect(seen.faults).toEqual([])
  })
})

async function write(officer: Visitor, text: string) {
  const { page, say } = officer
  await field(officer, say(words, 'words')).fill(text)
  await button(officer, say(words, 'write')).click()
  await page.locator('.i-timeline').getByText(text).waitFor()
}

async function addMeasure(officer: Visitor) {
  const { page, say } = officer
  await page.locator('.p-card input[name="words"]').fill('全社員に二段階の認証を求める')
  await page.locator('input[name="owner"]').fill('青木')
  await page.locator('input[name="dueOn"]').fill('2026-01-31')
  await button(officer, say(words, 'addMeasure')).click()
  await page.locator('.i-measures').getByText('全社員に二段階の認証を求める').waitFor()
}

async function close(officer: Visitor) {
  const { page, say } = officer
  await button(officer, say(words, 'take-closing')).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say(words, 'take-closing'), exact: true })
    .click()
  await page.getByText(say(words, 'closed'), { exact: true }).first().waitFor()
}

/** The timeline tells it in order, and the times are those of the database. */
async function isRight({ page }: Visitor, id: string, openedAt: Date) {
  const view = await page.evaluate(
    async (one): Promise<IncidentView> => (await fetch(`/api/watch/incidents/${one}`)).json(),
    id,
  )
  expect(view.entries.map(({ kind }) => kind)).toEqual([
    ...['opened', 'alert-added', 'acknowledgement', 'contained-something', 'containment-end'],
    ...['note', 'measure', 'closing'],
  ])
  const times = view.entries.map(({ at }) => Date.parse(at))
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  expect(times[0]).toBe(openedAt.getTime())
  expect(view.times.containEnd).toBeLessThanOrEqual(300)
  expect(view.times.acknowledge).toBe(0)
  expect(view.containments).toMatchObject([{ touched: { accounts: 2, sessions: 3 } }])
}
