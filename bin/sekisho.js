#!/usr/bin/env node
// Old syntax on purpose: any Node from 12.20 on reads this file and can say what is missing.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const needed = 24
const program = fileURLToPath(import.meta.url)

// What is new in memory may fill 16 MB before it is cleared away. Left to itself, Node grows that to what a start needs
// once and keeps it as long as the server runs.
const thrifty = '--max-semi-space-size=16'

if (Number(process.versions.node.split('.')[0]) < needed) runWith(carriedNode())
else if (isServer() && !isToldOfMemory() && canBecome()) become()
else runHere()

function isServer() {
  return process.argv[2] === 'start'
}

/** Whether somebody has said by himself how new memory is kept, or we have. */
function isToldOfMemory() {
  return `${process.execArgv.join(' ')} ${process.env.NODE_OPTIONS}`.indexOf('semi-space') >= 0
}

function canBecome() {
  return typeof process.execve === 'function' && process.platform !== 'win32'
}

/** Goes on as a thrifty process: the same one, so whoever watches or ends it has nothing to learn. */
function become() {
  process.execve(
    process.execPath,
    [process.execPath].concat(process.execArgv, thrifty, process.argv.slice(1)),
  )
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
  const options = isServer() && !isToldOfMemory() ? [thrifty] : []
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
