import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import { callOutside, NoAnswer, type Outside, type OutsideCall } from '#platform/outside/call-outside.ts'
import { type Answer, CarrierAway, type Connector, OutcomeUnknown } from '../connector.ts'
import { type Operation, operations, WireRefusal } from './contract.ts'

const pausesMs = [100, 400]

/** A carrier's own system, spoken to by the contract of docs/carrier-openapi.json. */
export function httpCarrier(outside: Outside): Connector {
  const on = asking(outside)
  return {
    name: 'http',
    async search({ passengers, full, ...way }) {
      const query = { ...way, passengers: String(passengers), ...(full && { full: 'true' }) }
      return must(await on(operations.search, {}, { query })).offers
    },
    price: (offerId) => on(operations.price, { offerId }),
    hold: ({ ref, ...body }) => on(operations.hold, { ref }, { body }),
    issue: ({ orderId, ...body }) => on(operations.issue, { orderId }, { body }),
    quoteCancel: (orderId) => on(operations.quote, { orderId }, { body: { kind: 'cancel' } }),
    confirmCancel: ({ orderId, ...body }) => on(operations.confirm, { orderId }, { body }),
    quoteChange: ({ orderId, offerIds }) =>
      on(operations.quote, { orderId }, { body: { kind: 'change', offerIds } }),
    confirmChange: ({ orderId, ...body }) => on(operations.confirm, { orderId }, { body }),
    async get(by) {
      const found = 'ref' in by ? await on(operations.getByRef, by) : await on(operations.getById, by)
      return found.ok ? found.value : undefined
    },
    events: async (since) => must(await on(operations.events, {}, { query: { since } })).events,
  }
}

type Sent = Pick<OutsideCall, 'query' | 'body'>

const asking =
  (outside: Outside) =>
  async <Shape extends Operation>(
    operation: Shape,
    parts: Record<string, string>,
    sent: Sent = {},
  ): Promise<Answer<z.output<Shape['reply']>>> => {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name) =>
      encodeURIComponent(parts[name] ?? ''),
    )
    const tries = operation.repeatable ? pausesMs : []
    const call = { method: operation.method, path, ...sent }
    const heard = await persistently(tries, () => understood(outside, operation, call))
    // The shape of the reply was parsed by that very schema.
    if (heard) return heard as Answer<z.output<Shape['reply']>>
    const said = `${operation.method} ${operation.path}: no answer.`
    throw operation.repeatable ? new CarrierAway(said) : new OutcomeUnknown(said)
  }

/** Tries again after each pause while nothing is heard; what changes something is given no pauses. */
async function persistently<T>(
  pauses: readonly number[],
  once: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const pause of pauses) {
    const heard = await once()
    if (heard) return heard
    await wait(pause)
  }
  return once()
}

/** A yes or a clear no. Everything else says nothing about what was done: 5xx, 429, and what the contract does not know. */
async function understood(
  outside: Outside,
  operation: Operation,
  call: OutsideCall,
): Promise<Answer<unknown> | undefined> {
  try {
    const { status, body } = await callOutside(outside, call)
    if (status === 404 || status === 409) {
      const refusal = WireRefusal.safeParse(body)
      return refusal.success ? { ok: false, refusal: refusal.data.refusal } : undefined
    }
    const reply = status === 200 ? operation.reply.safeParse(body) : undefined
    return reply?.success ? { ok: true, value: reply.data } : undefined
  } catch (fault) {
    if (fault instanceof NoAnswer) return undefined
    throw fault
  }
}

/** A list is never refused; a carrier that does so does not keep the contract. */
function must<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new CarrierAway(`The carrier refused a list: ${answer.refusal}.`)
  return answer.value
}
