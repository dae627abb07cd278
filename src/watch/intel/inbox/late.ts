/** Days in which every item is decided; one that waits longer is listed by itself (S2-34). */
export const limitDays = 7

/** What arrived before this moment and still waits has waited too long. */
export const lateBefore = (now: Date): Date => new Date(now.getTime() - limitDays * 86_400_000)
