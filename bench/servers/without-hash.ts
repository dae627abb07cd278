import { registerHooks } from 'node:module'

// Preloaded with --import by the benchmark only: password hashes that take no time, so that the work around them shows.
// A hash is right when it was made of the same password, as the real one's would be.
const stub = `
export const hash = async (password) => '$argon2id$v=19$m=19456,t=2,p=1$c3R1Yg$' + Buffer.from(password).toString('base64url')
export const verify = async (phc, password) => phc.endsWith('$' + Buffer.from(password).toString('base64url'))
export const hashRaw = async (password) => Buffer.from(password)
export const hashThreads = 2
export const beginThreads = async () => undefined
export const parseOptions = () => ({ memoryCost: 19456, timeCost: 2, parallelism: 1 })
`
const url = `data:text/javascript,${encodeURIComponent(stub)}`
// Ours asks threads of its own, the peer the library.
const isHashing = (specifier: string) =>
  specifier === '@node-rs/argon2' || specifier.endsWith('/hash-threads.ts')

registerHooks({
  resolve: (specifier, context, next) =>
    isHashing(specifier) ? { url, shortCircuit: true } : next(specifier, context),
})
