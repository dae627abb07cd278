// Loaded before a server process of a test: its system clock stands some minutes off, as a machine's does that nobody
// looks after.
const off = Number(process.env.SKEW_MINUTES) * 60_000
const { Date: Right } = globalThis

globalThis.Date = new Proxy(Right, {
  construct: (target, given: unknown[], whole) =>
    Reflect.construct(target, given.length > 0 ? given : [Right.now() + off], whole),
  get: (target, name, whole) => (name === 'now' ? () => Right.now() + off : Reflect.get(target, name, whole)),
})

process.stdout.write(`The clock of this process shows ${new Date().toISOString()}.\n`)
