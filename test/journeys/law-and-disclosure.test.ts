import { describe, expect, it } from 'vitest'
import { clockWords } from '../../web/words/security-clocks.ts'
import { disclosureWords } from '../../web/words/security-disclosure.ts'
import { incidentWords } from '../../web/words/security-incidents.ts'
import { receiverWords } from '../../web/words/security-receivers.ts'
import { sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, button, languages, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

/** A field by its name: a required one has a mark in its label. */
const named = ({ page }: Visitor, name: string) => page.locator(`[name="${name}"]`).first()

describe.each(languages)('the law and the public, in %s', story, (language) => {
  it('S2-29 from what was learned follow the days of the law; two others approve what the public reads', async () => {
    const officer = await visit(house, language)
    await sitAtDesk(officer, 'security-officer')
    const { page, say } = officer
    const seen = await watch(officer)
    await page.goto('/security/incidents')
    await page.locator('input[name="title"]').fill('不審なログイン')
    await button(officer, say(incidentWords, 'newGo')).click()
    await page.locator('.i-timeline').waitFor()

    await page.getByText(say(clockWords, 'note'), { exact: true }).click()
    await named(officer, 'knownAt').fill('2025-11-19T09:00')
    await named(officer, 'persons').fill('1001')
    await button(officer, say(clockWords, 'save')).click()
    await page.getByText(say(clockWords, 'saved'), { exact: true }).waitFor()
    await page
      .getByText(/2025-11-23/)
      .first()
      .waitFor()
    expect(await page.getByText(say(clockWords, 'answer-not-configured'), { exact: true }).count()).toBe(3)
    await page.getByText(say(clockWords, 'report'), { exact: true }).first().click()
    await seen.look('the clocks of an incident')

    await page.getByText(say(disclosureWords, 'draft'), { exact: true }).click()
    await named(officer, 'confirmedAt').fill('2025-11-19T09:00')
    const title = { ja: `お知らせ ${language}`, en: `A notice ${language}` }
    for (const [name, words] of [
      ['titleJa', title.ja],
      ['bodyJa', '調査しています。'],
      ['titleEn', title.en],
      ['bodyEn', 'We are looking into it.'],
    ] as const)
      await named(officer, name).fill(words)
    await button(officer, say(disclosureWords, 'saveDraft')).click()
    await page.getByText(say(disclosureWords, 'own'), { exact: true }).waitFor()
    await seen.look('a disclosure that waits')

    const room = new URL(page.url()).pathname
    for (const kind of ['security-officer', 'ciso'] as const) await approve(kind, room)
    const published = async () => {
      const found = await fetch(`${house.url}/api/disclosures`)
      return (await found.text()).includes(title[language])
    }
    expect(await published()).toBe(false)
    await page.reload()
    await button(officer, say(disclosureWords, 'publish')).click()
    const yes = page.getByRole('dialog').getByRole('button', { name: say(disclosureWords, 'publish') })
    await yes.click()
    await page.getByText(say(disclosureWords, 'published'), { exact: true }).waitFor()
    expect(await published()).toBe(true)

    await page.goto('/security/receivers')
    await arrived(officer, say(receiverWords, 'title'))
    await seen.look('the receivers of signals')
    expect(seen.faults).toEqual([])
  })

  async function approve(kind: 'security-officer' | 'ciso', room: string): Promise<void> {
    const other: Visitor = await visit(house, language)
    await sitAtDesk(other, kind)
    await other.page.goto(room)
    await button(other, other.say(disclosureWords, 'approve')).click()
    await other.page.getByText(other.say(disclosureWords, 'approved'), { exact: true }).waitFor()
  }
})
