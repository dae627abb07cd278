import { registerHooks } from 'node:module'

// Preloaded with --import by the benchmark only: sign-ins that nobody judges while the switch says so, so that what judging costs
// shows. Nothing is read of the past then, nothing is learned, and no job counts; every answer is «nothing asked». The fact of a
// sign-in stays, without a why. Or they are judged, and nothing is learned of them.
const src = new URL('../../src/', import.meta.url)
const from = (url: URL, names: string) => `import ${names} from '${url}'\n`
const ours = from(new URL('switch.ts', import.meta.url), '{ switched }')
const stub = `
${ours}${from(new URL('platform/sql.ts', src), '{ part }')}${from(new URL('risk/public.ts', src), '* as risk')}
export * from '${new URL('risk/public.ts', src)}'
const or = (name, leftOut, also) => (...all) => ([also, 'judging'].includes(switched.leftOut) ? leftOut : risk[name])(...all)
export const rememberedOf = or('rememberedOf', () => part\`select 1 as nothing\`)
export const bringsKnownDevice = or('bringsKnownDevice', () => true)
export const reckon = or('reckon', () => undefined)
export const judgeReckoned = or('judgeReckoned', () => ({ ask: 'none', score: 0, askAt: 0, reasons: [], policy: 0 }))
export const judgementFact = or('judgementFact', ({ ask, policy }) => ({ data: { ask, policy } }))
export const spendNonce = or('spendNonce', () => undefined)
export const learn = or('learn', async () => undefined, 'learning')
`
const jobs = `
${ours}${from(new URL('risk/jobs.ts', src), '{ riskJobs as jobs }')}
export const riskJobs = jobs.map((job) => ({ ...job, does: async (...all) => (switched.leftOut === 'judging' ? undefined : job.does(...all)) }))
`
const asUrl = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`
const stubs: Record<string, { from: string; url: string }> = {
  '#risk/public.ts': { from: '/identity/sign-in/', url: asUrl(stub) },
  '#risk/jobs.ts': { from: '/src/rooms.ts', url: asUrl(jobs) },
}

registerHooks({
  resolve: (specifier, context, next) => {
    const stub = stubs[specifier]
    return stub && context.parentURL?.includes(stub.from)
      ? { url: stub.url, shortCircuit: true }
      : next(specifier, context)
  },
})
