import { z } from 'zod'

const id = z.uuid()
const airport = z.string().regex(/^[A-Z]{3}$/, 'airport')

/** What is to be a favourite: a way, or a colleague. */
export const FavouriteWish = z.union([
  z.strictObject({ origin: airport, destination: airport }),
  z.strictObject({ colleagueId: id }),
])
export type FavouriteWish = z.output<typeof FavouriteWish>

/** The reader's own favourites, in the order in which he chose them. */
export const Favourites = z.object({
  routes: z.array(z.object({ id, origin: airport, destination: airport })),
  colleagues: z.array(z.object({ id, personId: id, name: z.string(), latin: z.string(), kana: z.string() })),
})
export type Favourites = z.output<typeof Favourites>
