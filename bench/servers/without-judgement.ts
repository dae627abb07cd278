import { registerHooks } from 'node:module'

// Preloaded with --import by the benchmark only: sign-ins that nobody judges, so that what judging costs shows. Nothing is read of
// the past, nothing is learned, and no job counts; every answer is «nothing asked». The fact of a sign-in stays, without a why.
const src = new URL('../../src/', import.meta.url)
const stub = `
import { part } from '${new URL('platform/sql.ts', src)}'
export * from '${new URL('risk/public.ts', src)}'
export const rememberedOf = () => part\`select 1 as nothing\`
export const bringsKnownDevice = () => true
export const reckon = () => undefined
export const judgeReckoned = () => ({ ask: 'none', score: 0, askAt: 0, reasons: [], policy: 0 })
export const judgementFact = ({ ask, policy }) => ({ data: { ask, policy } })
export const spendNonce = () => undefined
export const learn = async () => undefined
`
const asUrl = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`
const stubs: Record<string, { from: string; url: string }> = {
  '#risk/public.ts': { from: '/identity/sign-in/', url: asUrl(stub) },
  '#risk/jobs.ts': { from: '/src/rooms.ts', url: asUrl('export const riskJobs = []') },
}

registerHooks({
  resolve: (specifier, context, next) => {
    const stub = stubs[specifier]
    return stub && context.parentURL?.includes(stub.from)
      ? { url: stub.url, shortCircuit: true }
      : next(specifier, context)
  },
})
