import { z } from 'zod'
import { answerTo, created, nothing, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { companyPerson } from '#platform/http/who.ts'
import { Favourites, FavouriteWish } from './contract.ts'
import { dropFavourite } from './drop-favourite.ts'
import { keepFavourite } from './keep-favourite.ts'
import { listFavourites } from './list-favourites.ts'

/** The ways and colleagues somebody books often. */
export const favouriteRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/favourites',
    who: companyPerson,
    holds: 'customer',
    summary: 'The ways and colleagues the reader has chosen as favourites.',
    reply: Favourites,
    does: async ({ world, session }) => ok(await listFavourites(world, session)),
  }),
  route({
    method: 'POST',
    path: '/api/favourites',
    who: companyPerson,
    holds: 'customer',
    summary: 'Keeps a way or a colleague as a favourite, each once.',
    body: FavouriteWish,
    reply: z.object({ id: z.uuid() }),
    refusals: {
      ...{ forbidden: 403, 'airport-unknown': 422, 'same-airport': 422 },
      ...{ 'colleague-not-found': 422, 'too-many-favourites': 409 },
    },
    does: async ({ world, session, body }) => answerTo(await keepFavourite(world, session, body), created),
  }),
  route({
    method: 'DELETE',
    path: '/api/favourites/:id',
    who: companyPerson,
    holds: 'customer',
    summary: 'Drops one of the reader’s favourites.',
    params: z.object({ id: z.uuid() }),
    refusals: { 'favourite-not-found': 404 },
    does: async ({ world, session, params: { id } }) =>
      answerTo(await dropFavourite(world, session, id), () => nothing()),
  }),
]
