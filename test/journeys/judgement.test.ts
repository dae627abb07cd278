import { describe, expect, it } from 'vitest'
import { judgementWords as words } from '../../web/words/security-judgement.ts'
import { foundCompany } from './moves/company.ts'
import { sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { letIn } from './moves/sign-in.ts'
import { arrived, button, languages, story, told, visit } from './moves/visitor.ts'

houseOfFile()

describe.each(languages)('when a code is asked, in %s', story, (language) => {
  it('S1-46 the security office reads why one was asked, proposes another share, and a second person switches it on', async () => {
    const { manager } = await foundCompany(house, language)
    await letIn(await visit(house, language), manager)

    const officer = await visit(house, language)
    await sitAtDesk(officer, 'security-officer')
    const seen = await watch(officer)
    await officer.page.goto('/security/judgement')
    await arrived(officer, officer.say(words, 'title'))
    const decision = officer.page.locator('details').first()
    await decision.locator('summary').click()
    await decision.getByText(officer.say(words, 'signals'), { exact: true }).waitFor()
    await seen.look('the screen of the judgement with a decision laid open')
    await officer.page.locator('select[name="rate"]').selectOption('0.02')
    await officer.page.locator('textarea[name="why"]').fill('問い合わせが多いため。 Too many calls.')
    await button(officer, officer.say(words, 'go')).click()
    await told(officer, officer.say(words, 'proposed')).waitFor()
    await officer.page.getByText(officer.say(words, 'own')).waitFor()

    const ciso = await visit(house, language)
    await sitAtDesk(ciso, 'ciso')
    await ciso.page.goto('/security/judgement')
    await arrived(ciso, ciso.say(words, 'title'))
    await button(ciso, ciso.say(words, 'approve')).click()
    await told(ciso, ciso.say(words, 'switched')).waitFor()
    await ciso.page.getByText(ciso.say(words, 'in-force'), { exact: true }).first().waitFor()
    expect(seen.faults).toEqual([])
  })
})
