/** How carefully data is handled, from free to strictest. Every column, route and file has exactly one of them (S2-05). */
export const handlingClasses = ['public', 'internal', 'confidential', 'customer'] as const
export type HandlingClass = (typeof handlingClasses)[number]
