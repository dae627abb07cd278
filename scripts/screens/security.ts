import { generateKeyPairSync } from 'node:crypto'
import type { EntryView, OutsideAccounts } from '#assurance/contract.ts'
import { auditWords } from '../../web/words/security-audit.ts'
import { manualsWords } from '../../web/words/security-manuals.ts'
import { promiseWords } from '../../web/words/security-promises.ts'
import { receiverWords } from '../../web/words/security-receivers.ts'
import { registerWords } from '../../web/words/security-registers.ts'
import { deviceWords } from '../../web/words/staff-device.ts'
import { employeesSeen, employeeTour } from './employees.ts'
import { incidentTour } from './incidents.ts'
import { asStaff } from './office.ts'
import { answering, api, open, press, type Walk } from './walk.ts'

/** The security office at its work. */
export async function securityTour(walk: Walk): Promise<void> {
  await asStaff(walk, 'security-officer', incidentTour)
  await asStaff(walk, 'auditor', auditLog)
  await asStaff(walk, 'security-officer', watch)
  await asStaff(walk, 'auditor', promises)
  await asStaff(walk, 'employee', employeeTour)
  await asStaff(walk, 'security-officer', employeesSeen)
  await open(walk, walk.language === 'en' ? '/en/trust' : '/trust')
  await walk.page.locator('.t-is-policy').first().waitFor()
  await walk.shoot('trust')
  await asStaff(walk, 'ciso', access)
  await asStaff(walk, 'ciso', settle)
  await asStaff(walk, 'security-officer', registers)
}

async function auditLog(walk: Walk): Promise<void> {
  const { page } = walk
  const words = auditWords[walk.language]
  await open(walk, '/security')
  await walk.shoot('security-today')
  await open(walk, '/security/receivers')
  await walk.shoot('security-receivers')
  await open(walk, '/security/audit')
  await page.locator('input[name="name"]').fill('signed-in')
  await press(walk, words.find)
  await page.locator('.a-fact').first().waitFor()
  await walk.shoot('audit-log')
  await page.locator('.a-fact summary').first().click()
  await page.getByRole('button', { name: words.open }).first().click()
  await page.waitForLoadState('networkidle')
  await walk.shoot('audit-fact')
  await press(walk, words.verify)
  await walk.shoot('audit-verified')
}

async function registers(walk: Walk): Promise<void> {
  for (const register of ['laws', 'parties', 'clouds', 'assets']) {
    await open(walk, `/security/registers/${register}`)
    await walk.page.locator('.r-list li').first().waitFor()
    await walk.shoot(`register-${register}`)
  }
  await walk.page.locator('.r-list a').first().click()
  await walk.page.locator('.r-lines').first().waitFor()
  await walk.shoot('register-entry')
  const entry = walk.page.url()
  await askedFor(walk)
  await open(walk, new URL(entry).pathname)
  await walk.page.locator('.r-lines').first().waitFor()
  await changedMeanwhile(walk)
  await open(walk, '/security/take-outs')
  await walk.shoot('take-outs')
  await open(walk, '/security/leavers')
  await walk.shoot('leavers')
}

/** A contractor for whose people accounts are asked for, by oneself and by a colleague. */
async function askedFor(walk: Walk): Promise<void> {
  const { page } = walk
  const asked = { kind: 'desk-agent', askedAt: '2025-11-28T01:20:00.000Z', until: '2025-12-12T01:20:00.000Z' }
  const hotaru = { nameJa: '帆足 結', nameEn: 'HOASHI YUI', address: 'yui@partner.example' }
  const nagi = { nameJa: '磯部 凪', nameEn: 'ISOBE NAGI', address: 'nagi@partner.example' }
  const [askedBy, decidedBy] = walk.language === 'ja' ? ['灯 守', '灯 澪'] : ['TOMOSHI MAMORU', 'TOMOSHI MIO']
  const openings: OutsideAccounts['openings'] = [
    { ...asked, id: '1', kind: 'desk-agent', isOwn: false, askedBy, person: hotaru },
    { ...asked, id: '2', kind: 'member-office', isOwn: true, askedBy: decidedBy, person: nagi },
    {
      ...asked,
      id: '3',
      kind: 'desk-agent',
      isOwn: false,
      askedBy,
      decision: 'lapsed',
      decidedAt: asked.until,
    },
    {
      ...{ ...asked, id: '4', kind: 'desk-agent', isOwn: false, askedBy, decidedBy },
      ...{ decision: 'refused', decidedAt: asked.until },
    },
  ]
  await open(walk, '/security/registers/parties')
  await answering(walk, /\/parties\/[^/]+\/accounts$/, { accounts: [], openings }, async () => {
    await page.locator('.r-list a').first().click()
    await page.locator('.r-lines .p-row').first().waitFor()
    await walk.shoot('contractor-accounts-asked')
    await page.locator('.r-lines .p-row button').first().click()
    await page.getByRole('dialog').waitFor()
    await walk.shoot('contractor-account-confirm')
  })
}

/** Somebody else has changed the entry on the screen, another field and the same one. */
async function changedMeanwhile(walk: Walk): Promise<void> {
  const { page, language } = walk
  const path = new URL(page.url()).pathname.replace('/security', '/assurance')
  const { entry } = await api<{ entry: EntryView }>(page, 'GET', path)
  const form = { ...entry.form, nameEn: `${entry.form.nameEn} (Haneda)`, everyDays: 30 }
  await api(page, 'PUT', path, { seen: entry.version, form })
  await page.locator('input[name="nameEn"]').fill(`${entry.form.nameEn} (Narita)`)
  await press(walk, registerWords[language].editGo)
  await page.locator('.r-both').waitFor()
  await walk.shoot('register-entry-conflict')
}

async function settle(walk: Walk): Promise<void> {
  await open(walk, '/security/receivers')
  await press(walk, receiverWords[walk.language].register)
  await walk.shoot('security-receiver-new')
  await open(walk, '/security/response-manual')
  await press(walk, manualsWords[walk.language].begin)
  await walk.shoot('security-manuals')
  await open(walk, '/security/laws')
  await walk.shoot('security-laws')
  await open(walk, '/security/conduct')
  await walk.shoot('conduct')
}

async function watch(walk: Walk): Promise<void> {
  await open(walk, '/security/alerts')
  await walk.shoot('alerts')
  await open(walk, '/security/rules')
  await walk.page.locator('.a-fact').first().waitFor()
  await walk.shoot('detection-rules')
  await open(walk, '/security/intel')
  await walk.page.locator('#items').waitFor()
  await walk.shoot('intel-inbox')
  await open(walk, '/security/indicators')
  await walk.shoot('intel-indicators')
  await open(walk, '/security/servers')
  await walk.shoot('public-servers')
  await open(walk, '/security/judgement')
  await walk.page.locator('.a-fact').first().waitFor()
  await walk.shoot('judgement')
}

async function promises(walk: Walk): Promise<void> {
  const { page, language } = walk
  await open(walk, '/security/promises')
  await page.locator('.w-tile').first().waitFor()
  await walk.shoot('promises')
  const policy = page.locator('#promise-policy-10')
  await policy.locator('summary').first().click()
  await policy.getByRole('link', { name: promiseWords[language].toRecord }).click()
  await press(walk, promiseWords[language].again)
  await page.locator('.p-note-good').waitFor()
  await walk.shoot('evidence')
  await open(walk, '/security/bodies')
  await page.locator('.w-promise').first().waitFor()
  await walk.shoot('bodies')
  await open(walk, '/security/audits')
  await page.locator('.f-year').first().waitFor()
  await walk.shoot('audits')
  await open(walk, '/security/year')
  await page.locator('.y-heat > li').nth(11).waitFor()
  await walk.shoot('security-year')
  await open(walk, '/security/year/training')
  await page.locator('tbody tr').first().waitFor()
  await walk.shoot('who-took-part')
  await open(walk, '/security/people')
  await page.locator('tbody tr').first().waitFor()
  await walk.shoot('people-of-the-group')
  await open(walk, '/security/contact')
  await walk.shoot('contact-window')
  await open(walk, '/security/inspections')
  await walk.shoot('inspections')
  await open(walk, '/security/checks')
  await walk.shoot('checks')
}
/** A device that is registered, and how the classes are handled. */
async function access(walk: Walk): Promise<void> {
  const words = deviceWords[walk.language]
  await open(walk, '/security/my-device')
  await walk.shoot('my-device')
  await walk.page.locator('input[name="name"]').fill('KZ-0731')
  await walk.page.locator('input[name="agentKey"]').fill(agentKey())
  await press(walk, words.go)
  await walk.page.getByText(words.here, { exact: true }).waitFor()
  await walk.shoot('my-device-registered')
  await open(walk, '/security/devices')
  await walk.shoot('company-devices')
  await open(walk, '/security/handling')
  await walk.shoot('handling-classes')
}

/** What an agent would show: the public half of a new key. */
const agentKey = () =>
  generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')
