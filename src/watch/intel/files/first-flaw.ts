const token =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy

type Expected = 'value' | 'value or ]' | 'name or }' | 'name' | ':' | ', or ]' | ', or }' | 'the end'

/** Where a text stops being JSON, and what should stand there: the engine's own message often lacks the place. */
export function firstFlaw(text: string): { at: number; reason: string } {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  const after = (): Expected => (open.at(-1) === '{' ? ', or }' : open.length > 0 ? ', or ]' : 'the end')
  for (;;) {
    token.lastIndex = at
    const found = token.exec(text)
    const start = at + (/^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0)
    const flaw = { at: start, reason: `This is no JSON: ${expected} should stand here.` }
    if (!found) return flaw
    const [, sign, name] = found
    const next = stepOf(expected, { sign, isText: name !== undefined, open, after })
    if (next === undefined) return flaw
    expected = next
    at = token.lastIndex
  }
}

interface Seen {
  sign: string | undefined
  isText: boolean
  open: ('{' | '[')[]
  after: () => Expected
}

/** What may come next; undefined when this may not stand here. */
function stepOf(expected: Expected, { sign, isText, open, after }: Seen): Expected | undefined {
  if (sign === '}' || sign === ']') {
    if (!expected.endsWith(`or ${sign}`)) return undefined
    open.pop()
    return after()
  }
  if (expected.startsWith('value')) {
    if (sign === undefined) return after()
    if (sign !== '{' && sign !== '[') return undefined
    open.push(sign)
    return sign === '{' ? 'name or }' : 'value or ]'
  }
  if (expected.startsWith('name')) return isText ? ':' : undefined
  if (expected === ':') return sign === ':' ? 'value' : undefined
  if (sign !== ',') return undefined
  return expected === ', or }' ? 'name' : expected === ', or ]' ? 'value' : undefined
}
