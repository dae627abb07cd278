import { randomUUID } from 'node:crypto'

/** A STIX indicator; without a wish one of an address nobody has. */
export const indicator = (
  pattern = "[ipv4-addr:value = '203.0.113.9']",
  wish: Record<string, unknown> = {},
) => ({
  ...{ type: 'indicator', spec_version: '2.1', id: `indicator--${randomUUID()}` },
  ...{ created: '2025-11-28T00:00:00.000Z', modified: '2025-11-28T00:00:00.000Z' },
  ...{
    name: '不審な接続元',
    pattern,
    pattern_type: 'stix',
    valid_from: '2025-11-28T00:00:00Z',
    confidence: 90,
  },
  ...wish,
})

/** A report that tells what indicators are about. */
export const report = (name: string, description: string, wish: Record<string, unknown> = {}) => ({
  ...{ type: 'report', spec_version: '2.1', id: `report--${randomUUID()}`, name, description },
  ...{
    created: '2025-11-28T00:00:00.000Z',
    modified: '2025-11-28T00:00:00.000Z',
    published: '2025-11-28T00:00:00.000Z',
  },
  ...wish,
})

/** A bundle as it lies in a file. */
export const bundle = (...objects: object[]): string =>
  JSON.stringify({ type: 'bundle', id: `bundle--${randomUUID()}`, objects }, null, 2)
