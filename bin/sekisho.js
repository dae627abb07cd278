#!/usr/bin/env node
// Old syntax on purpose: any Node from 12.20 on reads this file and can say what is missing.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getHeapStatistics } from 'node:v8'

const needed = 24
const program = fileURLToPath(import.meta.url)

// What is new in memory may fill 16 MB before it is cleared away. Left to itself on a machine with much memory, Node grows
// that to what a start needs once, and keeps it as long as the server runs.
const thrifty = '--max-semi-space-size=16'

if (Number(process.versions.node.split('.')[0]) < needed) runWith(carriedNode())
else if (isLavish() && canBecome()) become()
else runHere()

/** A server that would take more than it needs, of which nobody has said how new memory is kept. */
function isLavish() {
  const said = `${process.execArgv.join(' ')} ${process.env.NODE_OPTIONS}`
  // With 2 GiB and less to live on, Node takes less than 16 MB by itself.
  const hasMuch = getHeapStatistics().heap_size_limit > 2.25 * 1024 * 1024 * 1024
  return process.argv[2] === 'start' && hasMuch && !/semi[-_]space/.test(said)
}

/** Not where a parent holds a channel to us: it would be closed. */
function canBecome() {
  return typeof process.execve === 'function' && process.platform !== 'win32' && !process.send
}

/** Goes on as a thrifty process, the same one for whoever watches or ends it; as it is where that is not permitted. */
function become() {
  const words = [process.execPath].concat(process.execArgv, thrifty, process.argv.slice(1))
  try {
    // Node below 24.10 hands on no environment by itself.
    process.execve(process.execPath, words, process.env)
  } catch (_) {
    runHere()
  }
}

function runHere() {
  // Compiled once, read afterwards: a command answers in half the time. Where nothing can be written, nothing is kept.
  module.enableCompileCache(join(dirname(program), '..', 'node_modules', '.cache', 'sekisho', 'compiled'))
  import(new URL('../src/cli/sekisho.ts', import.meta.url).href).then((cli) =>
    cli.sekisho(process.argv.slice(2)),
  )
}

/** The Node that npm installed beside us for machines with an older one. */
function carriedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  try {
    const home = dirname(
      createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`),
    )
    return join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch (_) {
    return undefined
  }
}

function runWith(node) {
  if (!node) {
    console.error(
      `Sekisho needs Node ${needed} or newer, and this is ${process.versions.node}: install it from https://nodejs.org or run "npm ci" here first.`,
    )
    process.exit(1)
  }
  const options = isLavish() ? [thrifty] : []
  const child = spawn(node, options.concat(program, process.argv.slice(2)), { stdio: 'inherit' })
  // Ctrl-C reaches the child by itself; it says when it is done.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => {
    console.error(`The Node that npm carries (${node}) does not run here: install Node ${needed} or newer.`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
}
