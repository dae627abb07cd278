import { Overloaded } from '../hashing/hashing.ts'
import { type Job, job } from '../jobs/jobs.ts'
import type { World } from '../world.ts'
import { forgetForms } from './forms-in-use.ts'
import { isScheme, schemes } from './old-hash.ts'

/** One room's shelf of old hashes. */
export interface Shelf {
  /** What lies there, each form once, as `sealed md5,s=1` or `wrapped bcrypt,c=10`. */
  forms(): Promise<string[]>
  /** Some hashes of one form, in the order of their ids, after this id. */
  some(form: string, after: string): Promise<Lying[]>
  /** Puts each wrapped hash where its sealed one lies, and nowhere else: a password set meanwhile stays. */
  keep(wrapped: Wrapped[]): Promise<void>
}

/** A hash as it lies there. */
export interface Lying {
  readonly id: string
  readonly stored: string
}

/** What is to lie there instead. */
export interface Wrapped extends Lying {
  readonly wrapped: string
}

// Short enough that a node that is told to close need not wait; begun again at once while something is left.
const slice = 8_000
const slices = 6

/** The job of a room, by the name its notes of forms in use have, that wraps the old hashes on its shelf. */
export function wrapJobOf(holder: string, shelfOf: (world: World) => Shelf): Job {
  const name = `${holder}.wrap-old-hashes`
  return job<{ again?: number }>({
    name,
    every: '* * * * *',
    does: async (world, { again = slices - 1 }) => {
      const isLeft = await wrapSealed(world, holder, shelfOf(world))
      if (isLeft && again > 0)
        await world.act({ by: 'system', name: holder }, (act) =>
          world.jobs.enqueue(act, name, { again: again - 1 }),
        )
    },
  })
}

/**
 * Wraps the sealed hashes of a shelf in argon2id, fast ones first, for a while, and only while nobody else wants a hash:
 * a sign-in waits for one that is running and no longer. Killed in the middle, the next run goes on with the rest.
 * Answers whether something is left to do.
 */
async function wrapSealed(world: World, holder: string, shelf: Shelf): Promise<boolean> {
  const end = performance.now() + slice
  const forms = await shelf.forms()
  for (const form of forms.filter(isSealed).toSorted(fastFirst)) {
    if (!(await wrapForm(world, shelf, { form, end }))) return true
  }
  await forgetForms(world.db, holder, forms.map(nameOf))
  return false
}

async function wrapForm(world: World, shelf: Shelf, { form, end }: { form: string; end: number }) {
  let after = ''
  for (;;) {
    if (performance.now() >= end) return false
    const some = await shelf.some(form, after)
    if (some.length === 0) return true
    const wrapped = await wrapAll(world, some)
    if (!wrapped) return false
    await shelf.keep(wrapped)
    after = some.at(-1)?.id ?? after
  }
}

/** The hashes wrapped; undefined when too many others are waiting for theirs. */
async function wrapAll(world: World, some: Lying[]): Promise<Wrapped[] | undefined> {
  try {
    const all = await Promise.all(some.map((one) => wrapOne(world, one)))
    return all.filter((one) => one !== undefined)
  } catch (fault) {
    if (fault instanceof Overloaded) return undefined
    throw fault
  }
}

/** One that cannot be opened stays as it lies, is told in the log and counted by the doctor; it holds up no other. */
async function wrapOne(world: World, one: Lying): Promise<Wrapped | undefined> {
  try {
    const wrapped = await world.hashing.wrap(one.stored)
    return wrapped === undefined ? undefined : { ...one, wrapped }
  } catch (fault) {
    if (fault instanceof Overloaded) throw fault
    world.log.error({ err: fault, id: one.id }, 'an old password hash cannot be opened')
    return undefined
  }
}

const isSealed = (form: string) => form.startsWith('sealed ')
const nameOf = (form: string) => form.split(' ')[1] ?? ''

function isFast(form: string): boolean {
  const [scheme = ''] = nameOf(form).split(',')
  return isScheme(scheme) && schemes[scheme].isFast
}

const fastFirst = (one: string, other: string) => Number(isFast(other)) - Number(isFast(one))
