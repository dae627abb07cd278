import { clockWords } from '../../web/words/security-clocks.ts'
import { containmentWords } from '../../web/words/security-containment.ts'
import { disclosureWords } from '../../web/words/security-disclosure.ts'
import { dutyWords } from '../../web/words/security-duty.ts'
import { incidentWords } from '../../web/words/security-incidents.ts'
import { open, press, type Walk } from './walk.ts'

/** The office on call: a rotation, an incident opened by hand, the effect of a containment, the manual. */
export async function incidentTour(walk: Walk): Promise<void> {
  const { page, language } = walk
  const words = incidentWords[language]
  await open(walk, '/security/duty')
  await page.getByRole('checkbox').first().check()
  await press(walk, dutyWords[language].plan)
  await walk.shoot('security-duty')
  await open(walk, '/security/incidents')
  await page.locator('input[name="title"]').fill(language === 'ja' ? '不審なログイン' : 'Strange sign-ins')
  await walk.shoot('security-incidents')
  await press(walk, words.newGo)
  await page.locator('.i-timeline').waitFor()
  await walk.shoot('security-incident')
  await page.locator('select[name="kind"]').selectOption('hold-account')
  await page.locator('input[name="id"]').fill('KAZE00001')
  await press(walk, containmentWords[language].preview)
  await walk.shoot('security-containment')
  await page.keyboard.press('Escape')
  for (const more of [clockWords[language].note, disclosureWords[language].draft])
    await page.getByText(more, { exact: true }).click()
  await walk.shoot('security-law-and-disclosure')
  await press(walk, words.manualFirst)
  await walk.shoot('security-manual')
}
