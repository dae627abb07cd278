import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync('web/dist/index.html', 'utf8')
const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(
  ([, path]) => `web/dist${path}`,
)

/** Bytes as they travel: the compressed file beside it, or the file itself where it is too small for one. */
function weight(path: string): number {
  try {
    return readFileSync(`${path}.gz`).length
  } catch {
    return readFileSync(path).length
  }
}

describe('the entry page as it was built', () => {
  it('asks for at most 90 kB of script, compressed', () => {
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.reduce((sum, path) => sum + weight(path), 0)).toBeLessThan(90_000)
  })

  it('carries no inline script, style or data', () => {
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/)
  })
})
