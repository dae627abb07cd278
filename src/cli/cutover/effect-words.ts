import { effects } from '#cutover/public.ts'

const words: Record<(typeof effects)[number], string> = {
  'new-rules-at-once':
    'The new rules hold from now on: codes are asked, login notices go out, and who has no address is asked for one.',
  'old-rules-again':
    'The old rules hold again until the cut-over: no codes at a sign-in, no login notices. Sessions go on; passwords and addresses that people have set stay set.',
  'old-passwords-refused-at-once':
    'An old administrator password gives no session any more: a code and a new password come first. Open sessions go on.',
  'old-passwords-accepted-again':
    'An old administrator password gives a session again. Who has set a new one keeps the new one.',
  'manual-published-at-once': 'The web manual is there for everybody.',
  'manual-hidden-again': 'The web manual, which people may have read, is gone until its day.',
}

/** The effects of a move, one a line. */
export const told = (caused: unknown): string =>
  effects
    .filter((effect) => Array.isArray(caused) && caused.includes(effect))
    .map((effect) => `  ${words[effect]}\n`)
    .join('')
