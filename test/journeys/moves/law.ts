import { clockWords } from '../../../web/words/security-clocks.ts'
import { disclosureWords } from '../../../web/words/security-disclosure.ts'
import { button, type Visitor } from './visitor.ts'

/** A field by its name: a required one has a mark in its label. */
const named = ({ page }: Visitor, name: string) => page.locator(`[name="${name}"]`).first()

/** In the room of an incident, notes how many persons are concerned, and opens the form that notes a report. */
export async function noteLearned(officer: Visitor, learned: { knownAt: string; persons: number }) {
  const { page, say } = officer
  await page.getByText(say(clockWords, 'note'), { exact: true }).click()
  await named(officer, 'knownAt').fill(learned.knownAt)
  await named(officer, 'persons').fill(String(learned.persons))
  await button(officer, say(clockWords, 'save')).click()
  await page.getByText(say(clockWords, 'saved'), { exact: true }).first().waitFor()
  await page.getByText(say(clockWords, 'report'), { exact: true }).first().click()
}

/** Drafts what the public is to read of the incident. */
export async function draftDisclosure(officer: Visitor, title: { ja: string; en: string }, since: string) {
  const { page, say } = officer
  await page.getByText(say(disclosureWords, 'draft'), { exact: true }).click()
  await named(officer, 'confirmedAt').fill(since)
  for (const [name, words] of [
    ['titleJa', title.ja],
    ['bodyJa', '調査しています。'],
    ['titleEn', title.en],
    ['bodyEn', 'We are looking into it.'],
  ] as const)
    await named(officer, name).fill(words)
  await button(officer, say(disclosureWords, 'saveDraft')).click()
  await page.getByText(say(disclosureWords, 'own'), { exact: true }).waitFor()
}

/** Another person of the office, who stands in the portal already, approves it in the same room. */
export async function approveDisclosure(other: Visitor, room: string): Promise<void> {
  await other.page.goto(room)
  await button(other, other.say(disclosureWords, 'approve')).click()
  await other.page.getByText(other.say(disclosureWords, 'approved'), { exact: true }).first().waitFor()
}

/** Publishes what two others have approved. */
export async function publishDisclosure(officer: Visitor): Promise<void> {
  const { page, say } = officer
  await page.reload()
  await button(officer, say(disclosureWords, 'publish')).click()
  const yes = page.getByRole('dialog').getByRole('button', { name: say(disclosureWords, 'publish') })
  await yes.click()
  await page.getByText(say(disclosureWords, 'published'), { exact: true }).first().waitFor()
}
