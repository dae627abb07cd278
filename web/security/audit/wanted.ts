import { fromJapanInput } from '../../kit/portal/japan-input.ts'

/** What is looked for, as the fields hold it. */
export interface Wanted {
  readonly person: string
  readonly name: string
  /** As a date-and-time field holds it, in Japan time. */
  readonly from: string
  readonly until: string
  /** Chosen among what was found. */
  readonly company?: { readonly id: string; readonly name: string } | undefined
}

export const nothingWanted: Wanted = { person: '', name: '', from: '', until: '' }

/** The query of a search; empty fields do not matter. */
export function queryOf({ person, name, from, until, company }: Wanted): URLSearchParams {
  return new URLSearchParams({
    ...(person.trim() && { person: person.trim() }),
    ...(name.trim() && { name: name.trim() }),
    ...(from && { from: fromJapanInput(from) }),
    ...(until && { until: fromJapanInput(until) }),
    ...(company && { company: company.id }),
  })
}
