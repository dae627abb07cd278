import type { Page } from 'playwright-core'
import type { Browser } from './browser.ts'
import { chromiumHere } from './chromium.ts'
import { openCompany } from './company.ts'
import { hanako, ken } from './people.ts'
import { newServer } from './server.ts'
import { firstSignIn, withProof } from './signed-in.ts'
import { newWorld } from './world.ts'

const aoi = 'aoi@tsubame.example'
const password = 'Nagisa-4417'

/**
 * A portal in a real browser: one company with its administrator and a ticketing manager, both signed in, and a
 * traveller. Close it when the tests are over.
 */
export async function openPortal() {
  const world = await newWorld({ house: true })
  const server = await newServer(world)
  const chromium = await chromiumHere()
  const { signInId: id } = (await openCompany(world)).administrator
  const administrator = await firstSignIn(world, server, { id, address: aoi, password })
  const send = async (method: string, path: string, body: unknown) => {
    const call = (headers: Record<string, string>) => administrator.call(method, path, body, headers)
    const answer = await withProof(world, administrator, aoi, call)
    return (answer.body ?? {}) as { id?: string; person?: { id: string }; signInId?: string }
  }
  const sales = (await send('POST', '/api/departments', { code: 'S01', name: '営業部' })).id ?? ''
  const traveller = (await send('POST', '/api/people', hanako(sales))).person?.id ?? ''
  const made = await send('POST', '/api/people', ken(sales))
  const who = { id: made.signInId ?? '', address: 'ken@tsubame.example', password }
  const manager = await firstSignIn(world, server, who)
  const pages = new Map<Browser, Page>()

  return {
    world,
    administrator,
    manager,
    /** The ids of the two people by their kind. */
    people: { traveller, 'ticketing-manager': made.person?.id ?? '' },
    /** What the administrator sends, with a proof when one is asked. */
    send,
    /** A screen of the portal in the one browser that carries somebody's cookies, once its content is there. */
    async open(path: string, signedIn = administrator): Promise<Page> {
      const page = pages.get(signedIn) ?? (await chromium.newPage({ locale: 'ja' }))
      pages.set(signedIn, page)
      await carryCookies(page, signedIn)
      await page.emulateMedia({ media: null })
      await page.goto(`${server.url}/portal${path}`)
      await page.locator('main h1').waitFor()
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'hidden' })
      return page
    },
    async close() {
      await Promise.all([...pages.values()].map((page) => page.context().close()))
      await server.close()
      await world.close()
    },
  }
}

/** A browser keeps `__Host-` cookies of a safe origin only; that localhost is one, the protocol of tests does not know. */
async function carryCookies(page: Page, { cookies }: Browser): Promise<void> {
  const cookie = { url: 'https://localhost', secure: true, httpOnly: true, sameSite: 'Lax' } as const
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, ...cookie })))
}

export type Portal = Awaited<ReturnType<typeof openPortal>>

/** How many fields of a screen take a mail address. */
export const mailInputs = (page: Page) =>
  page.locator('input[type=email], input[name*=mail], input[name*=address]').count()

/** What would name a second or a mobile address. */
export const anotherAddress = /携帯|モバイル|2つ目|追加のアドレス|アドレスを追加|mobile/i
