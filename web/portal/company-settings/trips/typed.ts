import type { TravelPolicy } from '#travel/contract.ts'

/** The numbers of a policy as they are typed; nothing stands for none. */
export const typedOf = ({ ceiling, leadHours, stepUpAbove }: TravelPolicy) => ({
  ceiling: ceiling === null ? '' : String(ceiling),
  leadHours: String(leadHours),
  stepUpAbove: stepUpAbove === null ? '' : String(stepUpAbove),
})

/** A typed number, full-width and with commas too; null for nothing, NaN for what is no whole number. */
export function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '')
  if (plain === '') return null
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN
}
