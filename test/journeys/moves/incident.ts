import { containmentWords } from '../../../web/words/security-containment.ts'
import { dutyWords } from '../../../web/words/security-duty.ts'
import { incidentWords as words } from '../../../web/words/security-incidents.ts'
import { arrived, button, field, type Visitor } from './visitor.ts'

/** Plans the on-call calendar so that no hour is without anybody. */
export async function planRotation(officer: Visitor) {
  const { page, say } = officer
  await page.goto('/security/duty')
  await arrived(officer, say(dutyWords, 'title'))
  await page.getByRole('checkbox').first().check()
  await button(officer, say(dutyWords, 'plan')).click()
  await page.getByText(say(dutyWords, 'noGaps')).waitFor()
}

/** Asks what a containment of the network that stands there would touch; answers the dialog that says it. */
export async function askToContain(officer: Visitor) {
  await button(officer, officer.say(containmentWords, 'preview')).click()
  return officer.page.getByRole('dialog')
}

/** Writes into the timeline. */
export async function writeEntry(officer: Visitor, text: string) {
  const { page, say } = officer
  await field(officer, say(words, 'words')).fill(text)
  await button(officer, say(words, 'write')).click()
  await page.locator('.i-timeline').getByText(text).waitFor()
}

/** Adds a measure against recurrence, with its owner and its day. */
export async function addMeasure(officer: Visitor, text: string) {
  const { page, say } = officer
  await page.locator('.p-card input[name="words"]').fill(text)
  await page.locator('input[name="owner"]').fill('青木')
  await page.locator('input[name="dueOn"]').fill('2026-01-31')
  await button(officer, say(words, 'addMeasure')).click()
  await page.locator('.i-measures').getByText(text).waitFor()
}

/** Closes the incident. */
export async function closeIncident(officer: Visitor) {
  const { page, say } = officer
  await button(officer, say(words, 'take-closing')).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say(words, 'take-closing'), exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.locator('.i-timeline').getByText(say(words, 'kind-closing')).waitFor()
}
