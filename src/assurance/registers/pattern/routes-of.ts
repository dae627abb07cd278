import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type RefusalStatus, type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { type Form, NewCheck, shapesOf } from './contract.ts'
import { changeEntry, enterEntry, retireEntry } from './keep-entry.ts'
import { noteCheck } from './note-check.ts'
import { listEntries } from './read-entries.ts'
import type { Objection, Register } from './register.ts'
import { showEntry } from './show-entry.ts'

const Wish = z.strictObject({ after: z.string().max(1000).optional(), only: z.enum(['open']).optional() })
const params = z.object({ id: z.uuid() })
const Seen = z.strictObject({ seen: z.int().min(1) })

const objections: Record<Objection | 'owner-not-found' | 'entry-named-twice', RefusalStatus> = {
  'selection-incomplete': 422,
  'contract-incomplete': 422,
  'days-in-wrong-order': 422,
  'cloud-not-assessed': 422,
  'asset-out': 409,
  'owner-not-found': 422,
  'entry-named-twice': 409,
}
const lost = { 'register-entry-not-found': 404, 'entry-moved-on': 409 } as const

/** The six routes every register has. */
export const routesOf = (register: Register): Route[] => [...readsOf(register), ...changesOf(register)]

function readsOf(register: Register): Route[] {
  const { holds, what, own, shows } = register
  const path = `/api/assurance/registers/${register.path}`
  const reads = { method: 'GET', who: securityOffice, holds } as const
  const { listed, whole } = shapesOf(own, shows?.shape)
  return [
    route({
      ...{ ...reads, path, query: Wish, reply: listed },
      summary: `The register of ${what}, a page at a time by name; or only what must be seen to.`,
      does: async ({ world, query, session }) =>
        ok(await listEntries(world, register, query, session.language)),
    }),
    route({
      ...{ ...reads, path: `${path}/:id`, params, reply: whole },
      summary: `One entry of the register of ${what}, with its checks and its history.`,
      refusals: { 'register-entry-not-found': 404 },
      does: async ({ world, session, params: { id } }) => {
        const entry = await showEntry(world, register, { id, session })
        return entry ? ok(entry) : { refusal: 'register-entry-not-found' }
      },
    }),
  ]
}

function changesOf(register: Register): Route[] {
  const { holds, what, own } = register
  const path = `/api/assurance/registers/${register.path}`
  const changes = { method: 'POST', who: securityOfficers, holds } as const
  const { form } = shapesOf(own)
  return [
    route({
      ...{ ...changes, path, body: form, reply: z.strictObject({ id: z.uuid() }) },
      summary: `Enters something into the register of ${what}.`,
      refusals: { forbidden: 403, ...objections },
      does: async (call) => answerTo(await enterEntry(call, register, call.body as Form), created),
    }),
    route({
      ...{ ...changes, method: 'PUT', path: `${path}/:id`, params },
      summary: `Writes an entry of the register of ${what} anew; who saw an older one is shown the newer.`,
      body: Seen.extend({ form }),
      reply: z.strictObject({ version: z.int() }),
      refusals: { forbidden: 403, ...lost, ...objections },
      does: async (call) => {
        const { seen, form: wish } = call.body
        return answerTo(await changeEntry(call, register, { ...call.params, seen, form: wish as Form }), ok)
      },
    }),
    route({
      ...{ ...changes, path: `${path}/:id/checks`, params, body: NewCheck },
      summary: `Notes that an entry of the register of ${what} was looked at again.`,
      refusals: { forbidden: 403, 'register-entry-not-found': 404, 'entry-checked-ahead': 422 },
      does: async (call) => answerTo(await noteCheck(call, register, { ...call.params, check: call.body })),
    }),
    route({
      ...{ ...changes, path: `${path}/:id/retirement`, params, body: Seen },
      summary: `Takes an entry off the register of ${what}.`,
      refusals: { forbidden: 403, ...lost, 'asset-out': 409 },
      does: async (call) => answerTo(await retireEntry(call, register, { ...call.params, ...call.body })),
    }),
  ]
}
