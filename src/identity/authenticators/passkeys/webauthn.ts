/**
 * The library that reads what browsers sign. With all it brings along it is a fifth of what a command would load, so it
 * is read when the first passkey comes.
 */
export const webauthn = () => import('@simplewebauthn/server')
