/** Who acts when the desk's hand is the command line. */
export const desk = { by: 'operator', name: 'desk at the command line', role: 'desk-agent' } as const
