import { join } from 'node:path'
import type { Figure } from '../figures.ts'
import { signInsBeside } from '../parts/sign-ins-beside.ts'

/**
 * Full sign-ins where every act leaves its facts and they are chained, watched and passed on to a file, beside the same server
 * with the same jobs while its acts leave none.
 */
export function measureSignIn(data: string, rounds: number): Promise<Record<string, Figure>> {
  const profile = (folder: string) => ({
    auditReceivers: [{ name: 'bench', to: 'file', path: join(folder, 'facts.ndjson'), personal: false }],
  })
  return signInsBeside(data, rounds, {
    name: 'audit.append',
    against: 'the same without facts and export',
    theirs: 'facts',
    profile,
    without: './without-facts.ts',
  })
}
