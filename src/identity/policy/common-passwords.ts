import { readFileSync } from 'node:fs'

// Lists of the most used passwords and of Japanese names and words (both MIT). Read as files, not imported: only the
// compact form stays in memory.
const lists = [
  '@zxcvbn-ts/language-common/src/passwords.json',
  '@zxcvbn-ts/language-ja/src/commonWords.json',
  '@zxcvbn-ts/language-ja/src/firstnames.json',
  '@zxcvbn-ts/language-ja/src/lastnames.json',
  '@zxcvbn-ts/language-ja/src/wikipedia.json',
]

let marks: Float64Array | undefined

/** Whether everybody's first guesses include it: as it stands, or after up to three digits or symbols are taken off. */
export function isCommon(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase()
  const core = withoutDecoration(lower)
  return new Set(lower).size <= 3 || isRun(lower) || isRun(core) || isListed(lower) || isListed(core)
}

// The lists leave these out, because their makers find them by rule too.
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

function isRun(text: string): boolean {
  const backwards = [...text].toReversed().join('')
  return text.length >= 5 && rows.some((row) => row.includes(text) || row.includes(backwards))
}

/** `sakura!1` → `sakura`: digits and symbols at either end, when there are no more than three. */
export function withoutDecoration(text: string): string {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return text.length - core.length <= 3 ? core : text
}

function isListed(word: string): boolean {
  marks ??= compile()
  return find(marks, markOf(word))
}

/** All words as sorted 53-bit marks: half a megabyte instead of eight, and no tree of strings for the collector. */
function compile(): Float64Array {
  const words = lists.flatMap(wordsOf)
  // Shorter words cannot be the core of a password of eight.
  const long = words.filter((word) => word.length >= 5)
  return Float64Array.from(new Set(long), markOf).sort()
}

function wordsOf(list: string): string[] {
  const read: unknown = JSON.parse(readFileSync(new URL(import.meta.resolve(list)), 'utf8'))
  if (!Array.isArray(read)) throw new Error(`The password list ${list} is not a list.`)
  return read.map((word) => String(word).toLowerCase())
}

function find(sorted: Float64Array, mark: number): boolean {
  let [low, high] = [0, sorted.length - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const there = sorted[middle] ?? 0
    if (there === mark) return true
    if (there < mark) low = middle + 1
    else high = middle - 1
  }
  return false
}

// Two 32-bit FNV-1a hashes side by side: no secret depends on it, and 85,000 words take a few milliseconds.
function markOf(word: string): number {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let n = 0; n < word.length; n++) {
    const unit = word.charCodeAt(n)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13)
  }
  return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff)
}
