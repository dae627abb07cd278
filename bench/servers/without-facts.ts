import { registerHooks } from 'node:module'

// Preloaded with --import by the benchmark only: acts that leave no facts while the switch says so, so that what facts cost shows.
const fact = new URL('../../src/platform/fact.ts', import.meta.url)
const stub = `
import { switched } from '${new URL('switch.ts', import.meta.url)}'
import * as fact from '${fact}'
export const sealFacts = (...all) => (switched.leftOut === 'facts' ? Promise.resolve([]) : fact.sealFacts(...all))
export const writingFacts = fact.writingFacts
`
const url = `data:text/javascript,${encodeURIComponent(stub)}`

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '../fact.ts' && context.parentURL?.endsWith('/platform/acts/gather.ts')
      ? { url, shortCircuit: true }
      : next(specifier, context),
})
