/** How a company device stands: only the last of them is fit for what is handled most carefully. */
export const deviceStates = ['withdrawn', 'waiting', 'unknown', 'lacking', 'overdue', 'compliant'] as const
export type DeviceState = (typeof deviceStates)[number]
