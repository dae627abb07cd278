/** Who acts when the engineer stands in for the member office. */
export const memberOffice = {
  by: 'operator',
  name: 'member office, command line',
  role: 'member-office',
} as const

/** What the member office is told when it cannot be done. */
export const refusalWords = {
  'member-number-malformed': 'A member number has 7 or 9 digits.',
  'member-exists': 'This member number is entered already.',
  'member-unknown': 'There is no member of this number.',
}
