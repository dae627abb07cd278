/** A key nobody else has; the screens' only source of chance. */
export const newKey = (): string => crypto.randomUUID()
