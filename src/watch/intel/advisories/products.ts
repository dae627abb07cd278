import type { Branch, Csaf } from './shapes.ts'

/** A product an advisory speaks of. */
export interface Affected {
  readonly vendor: string
  readonly product: string
  /** A version; empty when the advisory means all of them. */
  readonly version: string
  /** The version is a span in the advisory's own words: whoever has the product must look. */
  readonly isSpan: boolean
}

const nothing: Affected = { vendor: '', product: '', version: '', isSpan: false }

/** The products of a tree by their id. */
export function productsOf(tree: Csaf['product_tree']): Map<string, Affected> {
  const found = new Map<string, Affected>()
  for (const { product_id: id, name } of tree.full_product_names) found.set(id, { ...nothing, product: name })
  const walk = (branches: readonly Branch[], above: Affected) => {
    for (const branch of branches) {
      const here = { ...above, ...saidBy(branch) }
      if (branch.product) found.set(branch.product.product_id, here)
      walk(branch.branches ?? [], here)
    }
  }
  walk(tree.branches, nothing)
  return found
}

function saidBy({ category, name }: Branch): Partial<Affected> {
  if (category === 'vendor') return { vendor: name }
  if (category === 'product_name') return { product: name }
  if (category === 'product_version') return { version: name, isSpan: false }
  return category === 'product_version_range' ? { version: name, isSpan: true } : {}
}

/** Something that runs on a server. */
export interface Running {
  readonly vendor: string
  readonly product: string
  readonly version: string
}

/** Whether what runs may be what is affected. What is not known of a version is never taken as "not affected". */
export function mayBe(running: Running, affected: Affected): boolean {
  const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
  const [own, theirs] = [running.version, affected.version]
  if (!isSame(running.product, affected.product)) return false
  if (affected.vendor !== '' && !isSame(running.vendor, affected.vendor)) return false
  return affected.isSpan || own === '' || theirs === '' || isSame(own, theirs)
}
