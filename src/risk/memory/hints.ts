import { parseItem, parseList } from 'structured-headers'
import type { Hints } from '#platform/http/route.ts'
import { policy } from '../policy.ts'

/** What client hints say beside a user agent: all three and all fit; some or all are left out; or one cannot be, beside it. */
export type Hinted = 'agreeing' | 'left-out' | 'contradicting'

/**
 * Holds the client hints of a request (User-Agent Client Hints, W3C/WICG) against its user agent. What is broken or too long
 * contradicts: a browser writes its hints right. Never throws.
 */
export function hintedBy(hints: Hints | undefined, userAgent: string): Hinted {
  const { brands, mobile, platform } = hints ?? {}
  try {
    const fits = [
      brands === undefined || isEngine(readBrands(brands), userAgent),
      mobile === undefined || parseItem(short(mobile))[0] === /\bMobile\b/.test(userAgent),
      platform === undefined || isSystem(parseItem(short(platform))[0], userAgent),
    ]
    if (fits.includes(false)) return 'contradicting'
    return brands && mobile && platform ? 'agreeing' : 'left-out'
  } catch {
    return 'contradicting'
  }
}

interface Brand {
  readonly name: string
  readonly version: unknown
}

const readBrands = (list: string): Brand[] =>
  parseList(short(list)).map(([name, parameters]) => ({ name: `${name}`, version: parameters.get('v') }))

// Both name the engine with the same number; a browser of another engine names it in neither.
function isEngine(brands: readonly Brand[], userAgent: string): boolean {
  const version = /Chrom(?:e|ium)\/(\d{1,5})\b/.exec(userAgent)?.[1]
  const named = brands.find(({ name }) => name === 'Chromium')
  const isHeadless = brands.some(({ name }) => name.startsWith('Headless'))
  return named?.version === version && isHeadless === userAgent.includes('Headless')
}

// Android names Linux too: the first that is found counts.
const systems: readonly { sign: RegExp; names: readonly unknown[] }[] = [
  { sign: /Android/, names: ['Android'] },
  { sign: /CrOS/, names: ['Chrome OS', 'Chromium OS'] },
  { sign: /Windows NT/, names: ['Windows'] },
  { sign: /iPhone|iPad|iPod/, names: ['iOS'] },
  { sign: /Macintosh/, names: ['macOS'] },
  { sign: /Linux|X11/, names: ['Linux'] },
]

function isSystem(platform: unknown, userAgent: string): boolean {
  const shown = systems.find(({ sign }) => sign.test(userAgent))
  return shown ? shown.names.includes(platform) : true
}

function short(header: string): string {
  if (header.length > policy.longestUserAgent) throw new RangeError('A hint is too long.')
  return header
}
