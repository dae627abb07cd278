/** What bounds an account's memory, and how fast it fades. */
export const limits = {
  horizonDays: 180,
  halfLifeDays: 45,
  addresses: 6,
  networks: 5,
  countries: 3,
  strings: 4,
  looks: 5,
  browsers: 4,
  devices: 8,
} as const
