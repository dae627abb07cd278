import { z } from 'zod'

const Text = z.string().min(1)
const Product = z.looseObject({ name: Text, product_id: Text })

/** A branch of the tree of products: maker, product, version, each within the one before. */
export interface Branch {
  readonly category: string
  readonly name: string
  readonly product?: z.infer<typeof Product> | undefined
  readonly branches?: Branch[] | undefined
}
const Branch: z.ZodType<Branch> = z.lazy(() =>
  z.looseObject({
    category: Text,
    name: Text,
    product: Product.optional(),
    branches: z.array(Branch).max(5000).optional(),
  }),
)

const Vector = z.looseObject({ vectorString: Text })
const Ids = z.array(Text).max(5000).default([])

/** As much of CSAF 2.0 as is read. */
export const Csaf = z.looseObject({
  document: z.looseObject({
    category: Text,
    csaf_version: z.literal('2.0', 'Only CSAF 2.0 is read.'),
    title: Text,
    publisher: z.looseObject({ name: Text }),
    notes: z.array(z.looseObject({ category: Text, text: Text })).default([]),
    tracking: z.looseObject({
      id: Text,
      version: Text,
      status: z.enum(['final', 'interim'], 'A draft is not taken.'),
      current_release_date: z.iso.datetime({ offset: true }),
    }),
  }),
  product_tree: z
    .looseObject({
      branches: z.array(Branch).max(5000).default([]),
      full_product_names: z.array(Product).max(5000).default([]),
    })
    .default({ branches: [], full_product_names: [] }),
  vulnerabilities: z
    .array(
      z.looseObject({
        product_status: z
          .looseObject({ known_affected: Ids, first_affected: Ids, last_affected: Ids })
          .default({ known_affected: [], first_affected: [], last_affected: [] }),
        scores: z
          .array(z.looseObject({ cvss_v3: Vector.optional(), cvss_v4: Vector.optional() }))
          .max(500)
          .default([]),
      }),
    )
    .max(1000)
    .default([]),
})
export type Csaf = z.infer<typeof Csaf>
