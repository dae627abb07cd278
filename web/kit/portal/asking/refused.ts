import type { Problem } from '../../call.ts'

/** Carries a problem through TanStack Query, which knows failures only as thrown errors. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.refusal)
    this.problem = problem
  }
}

/** The problem inside an error; an error of our own code counts as a fault. */
export function problemIn(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  return { refusal: 'fault', status: 0, title: '', detail: '', errorId: '', more: {} }
}
