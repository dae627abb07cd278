import { registerHooks } from 'node:module'

// Preloaded with --import by the benchmark only: acts that leave no facts, so that what facts cost shows.
const stub = `
export const sealFacts = async () => []
export const writingFacts = () => { throw new Error('Nothing is noted here.') }
`
const url = `data:text/javascript,${encodeURIComponent(stub)}`

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '../fact.ts' && context.parentURL?.endsWith('/platform/acts/gather.ts')
      ? { url, shortCircuit: true }
      : next(specifier, context),
})
