import cvss from 'ae-cvss-calculator'

/** Vectors that are read, by what they begin with. */
const versions = {
  'CVSS:4.0/': (vector: string) => new cvss.Cvss4P0(vector),
  'CVSS:3.1/': (vector: string) => new cvss.Cvss3P1(vector),
  'CVSS:3.0/': (vector: string) => new cvss.Cvss3P0(vector),
} as const

/** The score of a CVSS vector, 4.0 or 3; undefined when a part of it is missing, unknown or there twice. */
export function scoreOf(vector: string): number | undefined {
  const [beginning = '', make] = Object.entries(versions).find(([begins]) => vector.startsWith(begins)) ?? []
  if (!make) return undefined
  const parts = vector.slice(beginning.length).split('/')
  const names = parts.map((one) => one.split(':')[0])
  if (new Set(names).size !== names.length) return undefined
  try {
    const read = make(vector)
    // The library passes over some of what it does not know: whatever is written must come out again.
    const written = read.toString().split('/')
    const isWhole = parts.every((one) => written.includes(one)) && read.isBaseFullyDefined()
    return isWhole ? read.calculateScores().overall : undefined
  } catch {
    return undefined
  }
}
