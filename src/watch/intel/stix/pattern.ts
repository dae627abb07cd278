import { plainAddress } from '#platform/http/client.ts'

/** What of a pattern can be looked for. */
export const valueKinds = ['network', 'user-agent', 'domain', 'mail-address', 'url'] as const
export interface IndicatorValue {
  readonly kind: (typeof valueKinds)[number]
  /** Networks in the notation of CIDR. */
  readonly value: string
}

/** A pattern that is understood whole, or why it is not. */
export type Understood = { readonly values: IndicatorValue[] } | { readonly why: string }

/** Why a pattern is not used, in words for the screen: an id there has a text in each language. */
export const unusable = [
  ...['pattern-language', 'pattern-form', 'pattern-object', 'pattern-value', 'network-too-wide'],
  'too-many-values',
] as const

const userAgentPath = /^network-traffic:extensions\.'http-request-ext'\.request_header\.'?User-Agent'?$/i
const kinds: Readonly<Record<string, IndicatorValue['kind']>> = {
  'ipv4-addr:value': 'network',
  'ipv6-addr:value': 'network',
  'domain-name:value': 'domain',
  'email-addr:value': 'mail-address',
  'url:value': 'url',
}
const token =
  /\s*(?:([[\](),=])|'((?:[^'\\]|\\.)*)'|(OR|IN|ISSUBSET)\b|([a-z][a-z0-9-]*:(?:'[^']*'|[\w.-])+))/y
const mostValues = 50

type Token = { sign?: string; text?: string; path?: string }

/**
 * Reads the part of STIX patterns that a sign-in can be held against: comparisons with `=`, `IN` and `ISSUBSET` joined by
 * `OR`. Whatever else a pattern says would change its meaning if it were passed over, so such a pattern is not used at all.
 */
export function understandPattern(pattern: string): Understood {
  const tokens = tokensOf(pattern)
  const comparisons = tokens && comparisonsOf(tokens)
  if (!comparisons) return { why: 'pattern-form' }
  if (comparisons.length > mostValues) return { why: 'too-many-values' }
  const values: IndicatorValue[] = []
  for (const { path, text } of comparisons) {
    const kind = userAgentPath.test(path) ? 'user-agent' : kinds[path]
    if (!kind) return { why: 'pattern-object' }
    const value = readValue(kind, text)
    if ('why' in value) return value
    values.push({ kind, ...value })
  }
  return { values }
}

function tokensOf(pattern: string): Token[] | undefined {
  const tokens: Token[] = []
  token.lastIndex = 0
  const end = pattern.trimEnd().length
  for (let at = 0; at < end; at = token.lastIndex) {
    const found = token.exec(pattern)
    if (!found) return undefined
    const [, sign, text, word, path] = found
    if (path) tokens.push({ path })
    else if (text !== undefined) tokens.push({ text: text.replaceAll(/\\(.)/g, '$1') })
    else tokens.push({ sign: sign ?? word ?? '' })
  }
  return tokens
}

interface Comparison {
  path: string
  text: string
}

/** `[a OR b] OR [c]`; undefined for any other form. */
function comparisonsOf(tokens: readonly Token[]): Comparison[] | undefined {
  const left = [...tokens]
  const found: Comparison[] = []
  const takes = (sign: string) => left[0]?.sign === sign && left.shift() !== undefined
  do {
    if (!takes('[')) return undefined
    do {
      const more = comparisonOf(left, takes)
      if (!more) return undefined
      found.push(...more)
    } while (takes('OR'))
    if (!takes(']')) return undefined
  } while (takes('OR'))
  return left.length === 0 ? found : undefined
}

function comparisonOf(left: Token[], takes: (sign: string) => boolean): Comparison[] | undefined {
  const path = left.shift()?.path
  if (!path) return undefined
  const texts: (string | undefined)[] = []
  if (takes('IN')) {
    if (!takes('(')) return undefined
    do texts.push(left.shift()?.text)
    while (takes(','))
    if (!takes(')')) return undefined
  } else if (takes('=') || (takes('ISSUBSET') && kinds[path] === 'network')) texts.push(left.shift()?.text)
  const all = texts.flatMap((text) => (text === undefined ? [] : [{ path, text }]))
  return all.length > 0 && all.length === texts.length ? all : undefined
}

function readValue(kind: IndicatorValue['kind'], text: string): { value: string } | { why: string } {
  if (kind === 'network') return networkIn(text)
  const isReadable = text.length > 0 && text.length <= 400 && !/\p{Cc}/u.test(text)
  return isReadable
    ? { value: kind === 'user-agent' || kind === 'url' ? text : text.toLowerCase() }
    : { why: 'pattern-value' }
}

/** A mistake in one line of a list must not ask half the country for a code. */
const widest = { v4: 16, v6: 32 } as const

function networkIn(text: string): { value: string } | { why: string } {
  const [, written = '', length] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const address = plainAddress(written)
  if (!address) return { why: 'pattern-value' }
  const [full, least] = address.includes('.') ? [32, widest.v4] : [128, widest.v6]
  const bits = length === undefined ? full : Number(length)
  if (bits > full) return { why: 'pattern-value' }
  return bits < least ? { why: 'network-too-wide' } : { value: `${address}/${bits}` }
}
