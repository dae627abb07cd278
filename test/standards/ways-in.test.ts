import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesOf } from '../../scripts/check/source-files.ts'

const guide = readFileSync('docs/guide/rights.md', 'utf8')
const section = /## Ways in\n([\s\S]*?)\n## /.exec(guide)?.[1] ?? ''
const documented = [...section.matchAll(/\]\(\.\.\/\.\.\/(src\/[\w/.-]+)\)/g)].map(([, path = '']) => path)
const sources = filesOf('src').filter(({ path }) => !/\.(test|fixture)\.ts$/.test(path))
const calling = (name: string) =>
  sources
    .filter(({ text }) => new RegExp(`(?<!function )\\b${name}\\(`).test(text))
    .map(({ path }) => path)
    .toSorted()

describe('the ways into a session', () => {
  it('ASVS-6.3.4 are those the guide describes and no others', () => {
    const beginning = calling('startSession')
    expect(beginning).toEqual(['src/identity/agency/sign-in-by-agency.ts', 'src/identity/sign-in/finish.ts'])
    const ending = calling('finish').filter((path) => path.startsWith('src/identity/sign-in/'))
    expect(ending.length).toBeGreaterThan(4)
    // Two ways may end in one place.
    expect([...new Set(documented)].toSorted()).toEqual(
      [...new Set([...ending, 'src/identity/agency/sign-in-by-agency.ts'])].toSorted(),
    )
  })

  it('ASVS-6.3.4 nothing else writes a session, nor gives its cookie', () => {
    const writing = sources.filter(({ text }) => /insert into identity_session\b/.test(text))
    expect(writing.map(({ path }) => path)).toEqual(['src/identity/sessions/start-session.ts'])
  })
})
