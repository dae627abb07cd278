import type { Imports } from '#cutover/contract.ts'
import { demoStaff } from '#desk/public.ts'
import { deskCutoverWords } from '../../web/words/desk-cutover.ts'
import { deskMaintenanceWords } from '../../web/words/desk-maintenance.ts'
import { maintenanceWords } from '../../web/words/maintenance.ts'
import { answering, fromApp, gatePath, open, press, type Walk } from './walk.ts'

const [agent] = demoStaff

/** Imports of an old system, which a demonstration has none of, and the board of the change with a rehearsal. */
export async function changeTour(walk: Walk): Promise<void> {
  await answering(walk, /^\/api\/desk\/imports$/, imports, async () => {
    await open(walk, '/desk/imports')
    await walk.shoot('desk-imports')
  })
  await open(walk, '/desk/cutover')
  await press(walk, deskCutoverWords[walk.language].run)
  await walk.page.locator('.p-table tbody tr').first().waitFor()
  await walk.shoot('desk-cutover')
}

/** The desk's page of maintenance; the house closed at once, what everybody sees then, and opened again. */
export async function maintenanceTour(walk: Walk): Promise<void> {
  const { page } = walk
  const words = deskMaintenanceWords[walk.language]
  await open(walk, '/desk/maintenance')
  await page.locator('[type="datetime-local"]').last().fill(inThreeHours())
  await press(walk, words.openGo)
  await page.getByRole('dialog').waitFor()
  await walk.shoot('desk-maintenance-ask')
  await press(walk, words.openGo)
  await prove(walk)
  await page.getByText(words.running).first().waitFor()
  await walk.shoot('desk-maintenance')
  await open(walk, gatePath(walk, '/'))
  await page.getByRole('heading', { name: maintenanceWords[walk.language].title }).waitFor()
  await walk.shoot('maintenance')
  await open(walk, '/desk/maintenance')
  await press(walk, words.end)
  await prove(walk)
  await page.getByText(words.over).first().waitFor()
}

async function prove({ page }: Walk): Promise<void> {
  const field = page.locator('.p-code input')
  await field.waitFor()
  await field.fill(await fromApp(page, agent.id))
  await field.press('Enter')
  await page.waitForLoadState('networkidle')
}

/** As the field takes it: Japan is nine hours ahead of UTC. */
const inThreeHours = () => new Date(Date.now() + 12 * 3_600_000).toISOString().slice(0, 16)

/** What the page of imports shows after a dry run with faults and the import of the mended export. */
const imports: Imports = {
  imports: [
    {
      id: '00000000-0000-4000-8000-00000000e002',
      ...{ state: 'applied', isDryRun: false, lines: 128_430, faults: 0, hasFaultFile: false },
      begunAt: '2025-11-19T12:10:00.000Z',
      endedAt: '2025-11-19T12:10:41.000Z',
      counts: { companies: 412, departments: 2_963, members: 98_104, accounts: 100_507 },
    },
    {
      id: '00000000-0000-4000-8000-00000000e001',
      ...{ state: 'refused', isDryRun: true, lines: 128_430, faults: 37, hasFaultFile: true },
      begunAt: '2025-11-12T05:02:00.000Z',
      endedAt: '2025-11-12T05:02:38.000Z',
      counts: {},
    },
  ],
}
