// Runs after `npm ci`: builds the screens, so that `npm start` only serves. Any Node reads this file.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const vite = 'node_modules/vite/bin/vite.js'

if (!existsSync(vite)) {
  console.log('The screens were not built: that needs the development packages.')
  process.exit(0)
}
// npm puts node_modules/.bin first on the path, and with it the Node that was installed beside us.
const built = spawnSync('node', [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], {
  stdio: 'inherit',
})
process.exit(built.status === null ? 1 : built.status)
