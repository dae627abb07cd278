/** Who acts when the engineer stands in for the member office. */
export const memberOffice = {
  by: 'operator',
  name: 'member office, command line',
  role: 'member-office',
} as const

/** What the member office is told when it cannot be done. */
export const refusalWords = {
  'member-number-malformed': 'A member number has 7 or 9 digits; give it without spaces or hyphens.',
  'member-exists': 'This member number is entered already; nothing was changed.',
  'member-unknown': 'There is no member of this number; compare it with the card.',
}
