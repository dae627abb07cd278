import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

// npm run attacks: the attack suite alone. `-- --times 20` runs it over and over until one run fails, because whatever is
// tried at the same moment comes out differently each time. Words choose the files that begin with one of them.
const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const times = Number(values.times)
if (!Number.isInteger(times) || times < 1) {
  console.error(`--times takes a number of runs, not "${values.times}".`)
  process.exit(1)
}
const files = positionals.length > 0 ? positionals.map((word) => `test/attacks/${word}`) : ['test/attacks/']
const words = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...files]
for (let n = 1; n <= times; n++) {
  const began = Date.now()
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  console.log(`Run ${n} of ${times}: ${Math.round((Date.now() - began) / 1000)} s.`)
  if (status !== 0) process.exit(status ?? 1)
}
