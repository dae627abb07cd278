import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { approveDevice } from '#identity/public.ts'
import { sql } from '#platform/sql.ts'
import { accessProblems } from '../../web/words/problems-access.ts'
import { deviceWords } from '../../web/words/staff-device.ts'
import { handlingWords } from '../../web/words/staff-handling.ts'
import { keyText, reportOf, wellKept } from '../support/staff-device.ts'
import { sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, button, languages, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile({ devices: true })

/** Registers the device on its screen; answers its id, and the key of its agent. */
async function register(
  visitor: Visitor,
  home: string,
  name: string,
): Promise<{ id: string; agent: KeyObject }> {
  const { page, say } = visitor
  await page.goto(`${home}/my-device`)
  await arrived(visitor, say(deviceWords, 'title'))
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  await page.locator('input[name="name"]').fill(name)
  await page.locator('input[name="agentKey"]').fill(keyText(publicKey))
  await button(visitor, say(deviceWords, 'go')).click()
  await page.getByText(say(deviceWords, 'done')).last().waitFor()
  const row = await house.world.db.row<{ id: string }>(sql`
    select id from identity_staff_device where name = ${name}`)
  return { id: row?.id ?? '', agent: privateKey }
}

/** The agent of a device reports that all is well. */
async function report({ id, agent }: { id: string; agent: KeyObject }): Promise<void> {
  const signed = await reportOf(id, agent, { ...wellKept, at: await house.world.clock.now() })
  const reply = await fetch(`${house.url}/api/staff-devices/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ report: signed }),
  })
  expect(reply.status).toBe(204)
}

/** What the list of companies says to somebody who opens it anew. */
async function refusedAt({ page, say }: Visitor, refusal: keyof typeof accessProblems.ja): Promise<void> {
  await page.goto('/desk/companies')
  await page.getByText(say(accessProblems, refusal)).waitFor()
}

describe.each(languages)('a company device, in %s', story, (language) => {
  it('S2-41 S2-39 is registered, approved, reported and withdrawn, and its user reads each time what to do', async () => {
    const agent = await visit(house, language)
    const { page, say } = agent
    await sitAtDesk(agent, 'desk-agent')
    const seen = await watch(agent)
    await refusedAt(agent, 'device-not-registered')
    await seen.look('a screen that needs a device')
    const name = `KZ-${language}-0731`
    const device = await register(agent, '/desk', name)
    await seen.look('a device that waits')
    await refusedAt(agent, 'device-waiting')

    const ciso = await visit(house, language)
    await sitAtDesk(ciso, 'ciso')
    const own = await register(ciso, '/security', `KZ-${language}-0001`)
    await house.world.act({ by: 'operator', name: 'tests' }, (act) => approveDevice(act, own.id, {}))
    await report(own)
    const office = await watch(ciso)
    await ciso.page.goto('/security/devices')
    await arrived(ciso, say(deviceWords, 'all'))
    await office.look('all company devices')
    await button(ciso, `${say(deviceWords, 'approve')} ${name}`).click()
    await ciso.page.getByText(say(deviceWords, 'approved')).waitFor()
    await refusedAt(agent, 'device-unreported')
    await report(device)
    await page.goto('/desk/companies')
    await page.getByRole('table').or(page.locator('.p-empty')).first().waitFor()

    await publish(ciso)
    await office.look('published rules of the classes')
    await page.goto('/desk/handling')
    await page.getByText('家では印刷しない').first().waitFor()
    await seen.look('the rules as the desk reads them')

    await ciso.page.goto('/security/devices')
    await button(ciso, `${say(deviceWords, 'withdraw')} ${name}`).click()
    await ciso.page.locator('textarea[name="why"]').fill('紛失')
    await button(ciso, say(deviceWords, 'withdraw')).click()
    await ciso.page.getByText(say(deviceWords, 'withdrawnNow')).waitFor()
    await refusedAt(agent, 'device-withdrawn')
    await page.goto('/desk/my-device')
    await page.getByText('紛失').waitFor()
    await seen.look('a device that was withdrawn')
    await register(agent, '/desk', `${name}-2`)
    await refusedAt(agent, 'device-waiting')
    expect([...seen.faults, ...office.faults]).toEqual([])
  })
})

/** The CISO writes one rule anew; it holds at once. */
async function publish(visitor: Visitor): Promise<void> {
  const { page, say } = visitor
  await page.goto('/security/handling')
  await arrived(visitor, say(handlingWords, 'title'))
  const form = page.locator('form')
  await form.locator('summary').last().click()
  for (const language of languages)
    await form.locator(`textarea[name="classes.customer.outside.${language}"]`).fill('家では印刷しない。')
  await form.locator('textarea[name="why"]').fill('在宅勤務の見直し')
  await button(visitor, say(handlingWords, 'go')).click()
  await page.getByText(say(handlingWords, 'done')).waitFor()
}
