const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u] as const

/** How many of the four kinds stand in a password: upper case, lower case, digit, symbol. A hint only; the server decides. */
export const kindsIn = (password: string): number => kinds.filter((kind) => kind.test(password)).length

/** Length as people count it: in characters, not in UTF-16 halves. */
export const lengthOf = (password: string): number => [...password.normalize('NFC')].length
