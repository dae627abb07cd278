import { beforeAll, describe, expect, it } from 'vitest'
import { seedDemoRegisters, shipRegisters } from '../../src/assurance/public.ts'
import { drillPageWords } from '../../web/words/drill-page.ts'
import { drillWords } from '../../web/words/security-drills.ts'
import { admitStaff, sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { drillLinkTo } from './moves/mailbox.ts'
import { arrived, button, languages, story, told, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()
beforeAll(async () => {
  await shipRegisters(house.world)
  await seedDemoRegisters(house.world)
})

const inJapan = (at: Date) => new Date(at.getTime() + 9 * 3_600_000).toISOString()
const minutesFrom = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)

/** Fills the design in: three templates, one department, the next quarter of an hour. */
async function design(visitor: Visitor, title: string, now: Date): Promise<void> {
  const { page, say } = visitor
  await page.locator('input[name="title"]').fill(title)
  for (const n of [0, 1, 3])
    await page
      .getByRole('group', { name: say(drillWords, 'templates') })
      .getByRole('checkbox')
      .nth(n)
      .check()
  await page.getByText(say(drillWords, 'groups')).first().click()
  await page.getByRole('checkbox', { name: /空港サービス.*取締役会/ }).check()
  for (const name of ['fromOn', 'untilOn'])
    await page.locator(`input[name="${name}"]`).fill(inJapan(now).slice(0, 10))
  await page.locator('input[name="opens"]').fill(inJapan(minutesFrom(now, 2)).slice(11, 16))
  await page.locator('input[name="closes"]').fill(inJapan(minutesFrom(now, 15)).slice(11, 16))
}

async function movedMouse({ page }: Visitor): Promise<void> {
  await page.mouse.move(200, 200)
  await page.mouse.move(210, 210)
}

describe.each(languages)('a drill with targeted mail, in %s', story, (language) => {
  it('S2-48 S2-49 an officer designs it, somebody else approves it, an employee clicks and is taught, and the funnel shows it', async () => {
    const title = `訓練 ${language}`
    const officer = await visit(house, language)
    const { page, say } = officer
    await sitAtDesk(officer, 'security-officer')
    const ciso = await visit(house, language)
    await admitStaff(ciso, 'ciso')
    const seen = await watch(officer)
    await page.goto('/security/drills')
    await arrived(officer, say(drillWords, 'title'))
    await page.locator('input[name="title"]').waitFor()
    await seen.look('the design of a drill')
    const now = await house.world.clock.now()
    await design(officer, title, now)
    await page.locator('input[name="perHour"]').fill('99999')
    await button(officer, say(drillWords, 'designGo')).click()
    await page
      .getByText(
        language === 'ja' ? '1時間あたりの通数が上限を超えています。' : 'more mails an hour than allowed',
      )
      .waitFor()
    await page.locator('input[name="perHour"]').fill('600')
    await button(officer, say(drillWords, 'designGo')).click()
    await told(officer, say(drillWords, 'designDone')).waitFor()
    await page.getByRole('link', { name: title }).click()
    await arrived(officer, title)
    await page.getByText(say(drillWords, 'own')).waitFor()
    expect(await button(officer, say(drillWords, 'approve')).count()).toBe(0)

    await ciso.page.goto(page.url())
    await button(ciso, say(drillWords, 'approve')).click()
    await ciso.page
      .getByRole('dialog')
      .getByRole('button', { name: say(drillWords, 'approve') })
      .click()
    await told(ciso, say(drillWords, 'approved')).waitFor()

    // Its last minute: by then the mail is due, whichever minute chance has chosen.
    await house.world.moveTo(`${minutesFrom(now, 14).toISOString().slice(0, 16)}:01Z`)
    await house.world.runJob('assurance.drills')
    const employee = await visit(house, language)
    // A browser without a window calls itself a program, and would be taken for one.
    await employee.page.setExtraHTTPHeaders({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0' })
    const link = await drillLinkTo(house, 'haruka@airport.kazahana.example')
    // The page tells it once, and the browser itself may move the mouse over a page that has just been laid out.
    const noted: number[] = []
    employee.page.on('response', (reply) => reply.url().endsWith('/action') && noted.push(reply.status()))
    await employee.page.goto(link)
    await arrived(employee, say(drillPageWords, 'title'))
    expect(await employee.page.locator('form, input, textarea, select').count()).toBe(0)
    // The page may be seen a moment before it listens.
    await expect.poll(() => movedMouse(employee).then(() => noted), { timeout: 60_000 }).toEqual([204])
    const read = await watch(employee)
    await read.look('the page of a drill')
    expect(read.faults).toEqual([])

    await house.world.runJob('assurance.drills')
    await page.reload()
    await page.getByRole('heading', { name: say(drillWords, 'first') }).waitFor()
    const bar = page.locator('.p-bars li', { hasText: say(drillWords, 'humans') })
    await bar.getByText('1', { exact: true }).waitFor()
    await button(officer, say(drillWords, 'peopleShow')).click()
    await page.getByText(say(drillWords, 'did-clicked'), { exact: true }).waitFor()
    await seen.look('the results of a drill')
    expect(seen.faults).toEqual([])
  })
})
