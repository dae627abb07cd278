/** The names of the dates, in the order people think of them. */
export const dateNames = ['cutOver', 'oldPasswordsUntil', 'manual'] as const
