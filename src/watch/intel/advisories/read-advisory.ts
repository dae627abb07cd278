import { type Misfit, type ReadFile, readJson } from '../files/read-json.ts'
import { scoreOf } from './cvss.ts'
import { type Affected, productsOf } from './products.ts'
import { Csaf } from './shapes.ts'

/** An advisory as it is kept. */
export interface Advisory {
  readonly publisher: string
  readonly trackingId: string
  readonly version: string
  readonly title: string
  readonly summary: string | undefined
  readonly releasedAt: Date
  /** The worst of its weaknesses. */
  readonly worst: { readonly score: number; readonly vector: string } | undefined
  readonly affected: readonly Affected[]
}

/** Reads a CSAF 2.0 advisory, whole or not at all: every fault has its line and its reason. */
export const readAdvisory = (text: string): ReadFile<Advisory> => readJson(text, understand)

function understand(plain: unknown): { value: Advisory } | { misfits: readonly Misfit[] } {
  const read = Csaf.safeParse(plain)
  if (!read.success) return { misfits: read.error.issues }
  const csaf = read.data
  const misfits: Misfit[] = []
  const affected = affectedBy(csaf, misfits)
  const scores = scoresIn(csaf, misfits)
  if (misfits.length > 0) return { misfits }
  const { publisher, tracking, title, notes } = csaf.document
  return {
    value: {
      ...{ publisher: publisher.name, trackingId: tracking.id, version: tracking.version, title, affected },
      summary: notes.find(({ category }) => category === 'summary' || category === 'description')?.text,
      releasedAt: new Date(tracking.current_release_date),
      worst: scores.toSorted((one, other) => other.score - one.score)[0],
    },
  }
}

/** What is affected, by way of the tree of products; an id that is not in the tree refuses the file. */
function affectedBy({ product_tree: tree, vulnerabilities }: Csaf, misfits: Misfit[]): Affected[] {
  const products = productsOf(tree)
  const found = new Map<string, Affected>()
  for (const [n, { product_status: status }] of vulnerabilities.entries())
    for (const list of ['known_affected', 'first_affected', 'last_affected'] as const)
      for (const [k, id] of status[list].entries()) {
        const product = products.get(id)
        if (product) found.set(id, product)
        else
          misfits.push({
            path: ['vulnerabilities', n, 'product_status', list, k],
            message: `The product ${id} is not in the tree.`,
          })
      }
  return [...found.values()]
}

function scoresIn({ vulnerabilities }: Csaf, misfits: Misfit[]): { score: number; vector: string }[] {
  return vulnerabilities.flatMap(({ scores }, n) =>
    scores.flatMap((one, k) =>
      (['cvss_v4', 'cvss_v3'] as const).flatMap((name) => {
        const vector = one[name]?.vectorString
        if (vector === undefined) return []
        const score = scoreOf(vector)
        if (score !== undefined) return [{ score, vector }]
        misfits.push({
          path: ['vulnerabilities', n, 'scores', k, name, 'vectorString'],
          message: `${vector} is no whole CVSS vector.`,
        })
        return []
      }),
    ),
  )
}
