import { demoIds } from '#organisation/public.ts'
import { campaignWords } from '../../web/words/security-campaigns.ts'
import { asStaff } from './office.ts'
import { open, type Walk } from './walk.ts'

/** Somebody goes through a list of IDs with one password, and the security office sees it; last, as everybody is judged by it. */
export async function attackTour(walk: Walk): Promise<void> {
  await tryAll(walk, [demoIds[0].id])
  await counted(walk)
  // What is usual is learned for three days before anything is unusual.
  await walk.obey('clock', 'set', inDays(4))
  // That a password is tried again is seen under a key of the day, which the counters make.
  await counted(walk)
  const nobody = Array.from({ length: 9 }, (_, n) => `KZBADMIN${n + 3}0`)
  await tryAll(walk, [...demoIds.map(({ id }) => id).filter((id) => id.startsWith('KZB')), ...nobody])
  await asStaff(walk, 'security-officer', async () => {
    await counted(walk)
    await open(walk, '/security/judgement')
    await walk.page.getByText(campaignWords[walk.language].touched).first().click()
    await walk.shoot('judgement-campaign')
  })
}

/** The same password at each of these IDs. */
async function tryAll({ origin, language }: Walk, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const body = JSON.stringify({ door: 'administrator', language, id, password: 'spring-sale-2026' })
    const headers = {
      origin,
      'content-type': 'application/json',
      'user-agent': 'Mozilla/5.0 (X11; Linux) Chrome/142.0',
    }
    const { status } = await fetch(`${origin}/api/sign-in`, { method: 'POST', headers, body })
    if (status !== 422) throw new Error(`A wrong password was answered ${status}.`)
  }
}

/** A little longer than tries wait to be counted (`risk.campaigns`). */
const counted = ({ page }: Walk) => page.waitForTimeout(12_000)

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
