import type { Mutant } from './mutant.ts'

const own = 'src/identity/old-hashes'
const attacks = 'test/attacks/old-hashes.test.ts'

/** Guards of passwords that came over from another system. */
export const oldHashes: readonly Mutant[] = [
  {
    breaks: 'an imported hash that keeps a core busy for hours',
    ids: ['attack-29'],
    file: 'src/platform/old-hashes/read-old-hash.ts',
    text: "  if (!isAffordable(params)) return refused('hash-too-dear')\n",
    instead: '',
    // In the reading alone: over HTTP the mutant would compute for hours.
    test: 'src/platform/old-hashes/old-hashes.test.ts',
    title: 'costs too much, and nothing of it is paid',
  },
  {
    breaks: 'a sealed old hash that answers sooner than everything else',
    ids: ['attack-09'],
    file: 'src/platform/hashing/hashing.ts',
    text: '  await check(undefined, asText(digest), attempt.from)\n',
    instead: '',
    test: 'src/platform/old-hashes/one-argon2id.test.ts',
    title: 'costs one argon2id at today’s cost, sealed or wrapped',
  },
  {
    breaks: 'a refusal that tells by its time that a slow hash was looked at',
    ids: ['attack-09'],
    file: 'src/platform/old-hashes/even-answer.ts',
    text: '  await wait(Math.ceil(took / slot) * slot - took)\n',
    instead: '  await wait(slot < took ? slot : 0)\n',
    test: attacks,
    title: 'while slow ones are in use every refusal lasts its slot',
  },
  {
    breaks: 'an old password that comes back over a new one at a sign-in',
    ids: ['NIST63B4-3.1.1.2-st'],
    file: `${own}/upgrade-hash.ts`,
    text: "        and (password_hash = ${before} or password_form like 'wrapped %')",
    instead: '',
    test: `${own}/old-hashes.test.ts`,
    title: 'a password set meanwhile wins over an upgrade and over the background',
  },
  {
    breaks: 'an old password that comes back over a new one in the background',
    ids: ['NIST63B4-3.1.1.2-st'],
    file: `${own}/wrap-old-hashes.ts`,
    text: ' and a.password_hash = r.stored',
    instead: '',
    test: `${own}/wrap-old-hashes.test.ts`,
    title: 'a password set while its old hash is being wrapped stays',
  },
  {
    breaks: 'an old hash that stays old however often its owner signs in',
    ids: ['NIST63B4-3.1.1.2-st'],
    file: `${own}/upgrade-hash.ts`,
    text: 'if (before === null || !world.hashing.needsRehash(before)) return',
    instead: 'if (before !== null) return',
    test: `${own}/old-hashes.test.ts`,
    title: 'gets in with it, and from then on it is today’s hash',
  },
  {
    breaks: 'a mailbox behind several IDs that is flooded with reset mails',
    ids: ['attack-28'],
    file: 'src/identity/recovery/send-reset-code.ts',
    text: '(await mayReach(act, world, { journey, to: address, side })) ? address : undefined',
    instead: '(await mayReach(act, world, { journey, to: address, side })) ? address : address',
    test: 'test/attacks/mails.test.ts',
    title: 'gets no more of them when it stands behind several IDs',
  },
]
