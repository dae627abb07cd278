import type { OpenTrips } from '#travel/contract.ts'
import { portalWords } from '../../web/words/portal.ts'
import { bulkWords } from '../../web/words/portal-bulk.ts'
import { importWords } from '../../web/words/portal-import.ts'
import { personWords } from '../../web/words/portal-person.ts'
import { registerWords } from '../../web/words/portal-register.ts'
import { idOf, importFile } from './fill.ts'
import { answering, open, press, type Walk } from './walk.ts'

/** The list: full, narrowed, and with nobody in it. */
export async function listTour(walk: Walk): Promise<void> {
  await open(walk, '/portal/people')
  await walk.shoot('people')
  const { page } = walk
  await page.locator('search select').first().selectOption('ticketing-manager')
  await page.waitForLoadState('networkidle')
  await walk.shoot('people-managers')
  await page.locator('search input').fill('雪女')
  await page.locator('.p-empty').waitFor()
  await walk.shoot('people-no-match')
}

/** Many at once: chosen, looked at, and what was done before. */
export async function bulkTour(walk: Walk): Promise<void> {
  const say = bulkWords[walk.language]
  await open(walk, '/portal/people')
  await walk.page.getByRole('checkbox', { name: say.chooseAll }).check()
  await walk.shoot('people-chosen')
  await press(walk, say.look)
  await walk.shoot('bulk-preview')
  await open(walk, '/portal/people/bulk')
  await walk.shoot('bulk-actions')
}

/** One person of each kind and state, and what can be done to him. */
export async function personTour(walk: Walk): Promise<void> {
  const say = personWords[walk.language]
  for (const [name, wanted] of [
    ['person-traveller', '310900011'],
    ['person-suspended', '310102966'],
    ['person-administrator', 'KZBADMIN1'],
    ['person-manager', 'AYANOKOJI'],
  ] as const) {
    await open(walk, `/portal/people/${await idOf(walk, wanted)}`)
    await walk.shoot(name)
  }
  await dialog(walk, say.addressCorrect, 'person-address')
  await dialog(walk, say.suspend, 'person-suspend')
  await dialog(walk, say.leave, 'person-leave')
  await open(walk, `/portal/people/${await idOf(walk, '310900011')}`)
  await answering(walk, /\/open-trips$/, openTrips, () => dialog(walk, say.leave, 'person-leave-trips'))
}

/** What somebody who leaves has still open: a ticket, and a trip that has none yet. */
const openTrips: OpenTrips = {
  trips: (['ticketed', 'held'] as const).map((state, n) => ({
    id: `00000000-0000-4000-8000-00000000f10${n}`,
    ...{
      locator: n ? 'Q2XH8T' : 'K7MZ4P',
      state,
      mine: false,
      disrupted: false,
      passengers: 1,
      amount: 39_400,
    },
    owner: { name: '綾小路 蓮', latin: 'AYANOKOJI REN' },
    departmentId: '00000000-0000-4000-8000-00000000f1ff',
    firstDeparture: `2030-01-1${n}T01:00:00.000Z`,
    lastArrival: `2030-01-1${n}T02:35:00.000Z`,
    segments: [
      {
        ...{ n: 1, flight: 'K0101', origin: 'HND', destination: 'CTS', fareFamily: 'flexible', fare: 39_400 },
        departsAt: `2030-01-1${n}T01:00:00.000Z`,
        arrivesAt: `2030-01-1${n}T02:35:00.000Z`,
      },
    ],
  })),
}

/** Opens a dialog, photographs it, and turns back. */
export async function dialog(walk: Walk, opener: string, name: string): Promise<void> {
  await press(walk, opener)
  await walk.page.getByRole('dialog').waitFor()
  await walk.shoot(name)
  await press(walk, portalWords[walk.language].cancel)
  await walk.page.getByRole('dialog').waitFor({ state: 'detached' })
}

const names = {
  'names.kanji.family': '綿貫',
  'names.kanji.given': '沙也加',
  'names.kana.family': 'ワタヌキ',
  'names.kana.given': 'サヤカ',
  'names.romaji.family': 'WATANUKI',
  'names.romaji.given': 'SAYAKA',
}

/** Registering both kinds: empty, wrong, and done. Answers the address the last mail goes to. */
export async function registerTour(walk: Walk): Promise<string> {
  const say = registerWords[walk.language]
  const kinds = portalWords[walk.language]
  const address = 'watanuki@seiran.example'
  await open(walk, '/portal/people/register')
  await walk.shoot('register')
  await press(walk, say.submit)
  await walk.shoot('register-missing')
  await fill(walk, { ...names, 'names.kana.family': 'わたぬき', memberNumber: '12345' })
  await walk.page.locator('select[name="departmentId"]').selectOption({ index: 2 })
  await press(walk, say.submit)
  await walk.shoot('register-faults')
  await fill(walk, { 'names.kana.family': 'ワタヌキ', memberNumber: '350000001' })
  await press(walk, say.submit)
  await walk.shoot('register-done')
  await press(walk, say.another)
  await walk.page.getByRole('radio', { name: kinds['ticketing-manager'] }).check()
  await walk.shoot('register-manager')
  await fill(walk, { ...names, address })
  await walk.page.locator('select[name="departmentId"]').selectOption({ index: 2 })
  await walk.page.locator('main input[type="checkbox"]').first().check()
  await press(walk, say.submit)
  await walk.shoot('register-manager-done')
  return address
}

async function fill(walk: Walk, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await walk.page.locator(`[name="${name}"]`).fill(value)
}

/** Many at once: no file, faults, waiting, done. */
export async function importTour(walk: Walk): Promise<void> {
  const say = importWords[walk.language]
  await open(walk, '/portal/people/import')
  await walk.shoot('import')
  await press(walk, say.start)
  await walk.shoot('import-missing')
  await hand(walk, true)
  await walk.page.locator('main table').waitFor()
  await walk.shoot('import-faults')
  await press(walk, say.again)
  const half = { id: '1', state: 'checking', lines: 10_000, checked: 4_210, faults: 0 }
  await answering(walk, /imports\/[0-9a-f-]{36}$/, half, async () => {
    await hand(walk, false)
    await walk.page.getByRole('progressbar').waitFor()
    await walk.shoot('import-waiting')
  })
  await walk.page.getByText(say.done, { exact: true }).waitFor()
  await walk.shoot('import-done')
}

async function hand(walk: Walk, withFaults: boolean): Promise<void> {
  const buffer = Buffer.from(importFile(withFaults))
  await walk.page
    .locator('input[type="file"]')
    .setInputFiles({ name: '社員一覧.csv', mimeType: 'text/csv', buffer })
  await walk.page.getByRole('button', { name: importWords[walk.language].start }).click()
}
