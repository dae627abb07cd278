import { misuse } from './goals-of-misuse.ts'
import { signIns } from './goals-of-sign-ins.ts'
import type { Line } from './line.ts'

/** The goals, in their order. */
export const lines: readonly Line[] = [...signIns, ...misuse]
