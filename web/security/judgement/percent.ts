/** A share as its hundredths, with one decimal where it needs one. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}`
