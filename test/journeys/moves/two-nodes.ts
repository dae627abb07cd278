import type { Browser } from '../../support/browser.ts'
import { codeTo, type Manager } from '../../support/gate.ts'
import type { Node } from '../../support/node.ts'
import { knock } from '../../support/signed-in.ts'
import type { TestWorld } from '../../support/world.ts'

/** Somebody who has signed in at a node, which is a process of its own. */
export async function signedIn(world: TestWorld, node: Node, who: Manager): Promise<Browser> {
  const browser = node.browser()
  const { path } = await knock(browser, { id: who.signInId, password: who.password })
  await browser.post(`${path}/code`, { code: await codeTo(world, who.address) })
  return browser
}

/** How each is answered now. */
export const statuses = (browsers: Browser[]): Promise<number[]> =>
  Promise.all(browsers.map(async (browser) => (await browser.get('/api/me')).status))

/** Twenty IDs with a password each from a list, at both nodes in turn. */
export async function stuff(nodes: readonly [Node, Node]): Promise<void> {
  for (let n = 0; n < 20; n++) {
    const id = `STUFF${String(n).padStart(4, '0')}`
    await knock((nodes[n % 2] ?? nodes[0]).browser(), { id, password: `from-a-list-${n}` })
  }
}
