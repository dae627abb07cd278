import { mySecurityWords } from '../../web/words/my-security.ts'
import { open, type Walk } from './walk.ts'

/** What is asked of an employee. */
export async function employeeTour(walk: Walk): Promise<void> {
  const { page, language } = walk
  await open(walk, '/my-security')
  await page.locator('.m-tasks').first().waitFor()
  await walk.shoot('my-security')
  await open(walk, '/my-security/lessons/targeted-mail')
  await page.getByText(mySecurityWords[language].quiz, { exact: true }).waitFor()
  await walk.shoot('my-security-lesson')
  await open(walk, '/my-security/documents/handbook')
  await page.locator('.m-words').first().waitFor()
  await walk.shoot('my-security-document')
}

/** How far everybody is, and what they reported. */
export async function employeesSeen(walk: Walk): Promise<void> {
  const { page } = walk
  await open(walk, '/security/documents')
  await page.locator('.p-card').first().waitFor()
  await walk.shoot('documents')
  await open(walk, '/security/lessons')
  await page.locator('.p-card').first().waitFor()
  await walk.shoot('lessons')
  await open(walk, '/security/mail-reports')
  await walk.shoot('mail-reports')
  await open(walk, '/security/drills')
  await page.locator('.p-table a').first().waitFor()
  await walk.shoot('drills')
  await page.locator('.p-table a').first().click()
  await page.locator('.d-hash').first().waitFor()
  await walk.shoot('drill')
}
