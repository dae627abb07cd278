import { expect, it } from 'vitest'
import { keysFrom } from '#platform/keys.ts'
import { situationFrom } from './situation.ts'

const until = '2026-03-02T00:00:00.000Z'
const body = (...networks: string[]) => ({
  ...{ raised: Object.fromEntries(networks.map((network) => [network, until])), isUnderAttack: false },
  ...{ hasNetworks: false, isPending: false },
})

it('is the one that stood when the row was read, though an older answer came in later than a newer one', () => {
  const node = { keys: keysFrom(Buffer.alloc(32, 7)) }
  const raisedBy = (standing: string, situation: ReturnType<typeof body> | null = null) => [
    ...situationFrom(node, { standing, situation }).raised.keys(),
  ]
  expect(raisedBy('newer', body('192.0.2.0/24'))).toEqual(['192.0.2.0/24'])
  expect(raisedBy('older', body())).toEqual([])
  expect(raisedBy('newer')).toEqual(['192.0.2.0/24'])
  expect(raisedBy('older')).toEqual([])
})
