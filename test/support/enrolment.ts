import type { Browser } from './browser.ts'
import { digitsOf, nextStep } from './second-factor.ts'
import { withProof } from './signed-in.ts'
import type { TestWorld } from './world.ts'

/** Asks for the secret of an app, with a proof by the code that reached `address`. */
export async function askSecret(world: TestWorld, browser: Browser, address: string) {
  const asked = await withProof(world, browser, address, (headers) =>
    browser.post('/api/my-navigation/authenticator-apps/secret', undefined, headers),
  )
  if (asked.status !== 200) throw new Error(`No secret was told: ${JSON.stringify(asked.body)}`)
  // The route's own shape holds this.
  return asked.body as { ceremony: string; secret: string }
}

/** What adding an app is sent with, for its digits of now. */
export const firstDigits = async (
  world: TestWorld,
  { ceremony, secret }: { ceremony: string; secret: string },
) => ({
  ceremony,
  name: '認証アプリ',
  code: await digitsOf(world, secret),
})

const turns = new WeakMap<TestWorld, Promise<unknown>>()

/**
 * Adds an authenticator app over HTTP, as its owner does on the screen; his digits are fresh again after it. One after the
 * other in a world: its clock goes on with each, and the digits somebody else has just read would be over.
 */
export function addAppOver(world: TestWorld, browser: Browser, address: string) {
  const added = (turns.get(world) ?? Promise.resolve()).then(() => addInTurn(world, browser, address))
  turns.set(
    world,
    added.catch(() => undefined),
  )
  return added
}

async function addInTurn(world: TestWorld, browser: Browser, address: string) {
  const app = await askSecret(world, browser, address)
  const added = await browser.post<{ recoveryCodes?: string[] }>(
    '/api/my-navigation/authenticator-apps',
    await firstDigits(world, app),
  )
  if (added.status !== 201) throw new Error(`The app was not added: ${JSON.stringify(added.body)}`)
  await nextStep(world)
  return { secret: app.secret, recoveryCodes: added.body.recoveryCodes ?? [] }
}
