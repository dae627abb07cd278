import type { Mutant } from './mutant.ts'

const limited = 'test/attacks/limited.test.ts'
const decided = 'test/attacks/first-address.test.ts'
const steps = 'src/identity/sign-in/address'

/** Guards of a first address: its proof, the limit it brings, and the refusal. */
export const addresses: readonly Mutant[] = [
  {
    breaks: 'a limited person at every door',
    ids: ['O8', 'attack-16'],
    file: 'src/platform/http/serve-route.ts',
    text: "  if (session.limited && !route.evenLimited) throw new Halt('account-limited', 403)\n",
    instead: '',
    test: limited,
    title: 'is refused before a body is read: not even a wrong field is told',
  },
  {
    breaks: 'an act that slips past a limit',
    ids: ['O8'],
    file: 'src/identity/sessions/vouch.ts',
    text: "  if (account.limited && !author.evenLimited) throw new Halt('account-limited', 403)\n",
    instead: '',
    test: 'src/identity/sessions/vouch.test.ts',
    title: 'refuses who was limited between the check and the act',
  },
  {
    breaks: 'a first address that limits nobody',
    ids: ['S1-79'],
    file: 'src/identity/first-address/enrol-address.ts',
    text: 'limited_since = ${act.now}',
    instead: 'limited_since = null',
    test: `${steps}/first-address.test.ts`,
    title: 'lets the %s go on, and is stored',
  },
  {
    breaks: 'two first addresses of one account',
    ids: ['O8', 'attack-01'],
    file: 'src/identity/first-address/enrol-address.ts',
    text: '\n      and address is null and security_version = ${key.securityVersion}',
    instead: '',
    test: `${steps}/first-address-race.test.ts`,
    title: 'an account %s meanwhile gets no address and no session',
  },
  {
    breaks: 'an address that nobody proved',
    ids: ['S1-78'],
    file: `${steps}/enter-address.ts`,
    text: "to: 'prove-address', newAddress",
    instead: "to: 'done', newAddress",
    test: `${steps}/first-address.test.ts`,
    title: 'stores nothing before the code came back, and sends it to the address alone',
  },
  {
    breaks: 'mails without end by ever other addresses',
    ids: ['attack-03'],
    file: `${steps}/mail-address-code.ts`,
    text: 'isResend: await hasSent(act, journey)',
    instead: 'isResend: false',
    test: `${steps}/first-address-race.test.ts`,
    title: 'another address counts as a resend: three after the first within ten minutes',
  },
  {
    breaks: 'a mailbox filled through many accounts',
    ids: ['attack-28'],
    file: `${steps}/enter-address.ts`,
    text: 'const mailbox = mailboxOf(to.address)',
    instead: 'const mailbox = to.address',
    test: `${steps}/first-address-race.test.ts`,
    title: 'one mailbox gets five codes in ten minutes, however many accounts of a company and spellings ask',
  },
  {
    breaks: 'a mailbox filled through many companies',
    ids: ['attack-28'],
    file: `${steps}/enter-address.ts`,
    text: ' && (await take(mailboxMails, mailbox))',
    instead: '',
    test: `${steps}/first-address-race.test.ts`,
    title: 'one mailbox gets twenty of them in ten minutes over all companies',
  },
  {
    breaks: 'a refusal that leaves the password to whoever knew it',
    ids: ['O8'],
    file: 'src/identity/first-address/refuse-first-address.ts',
    text: ', password_hash = null, password_policy = null, password_set_at = null',
    instead: '',
    test: decided,
    title:
      'has shut out whoever did it: the same password, device and mailbox open nothing, and read like a wrong one',
  },
  {
    breaks: 'a refusal that leaves the device known which came with the address',
    ids: ['O8'],
    file: 'src/identity/first-address/refuse-first-address.ts',
    text: '  await forgetDevices(act, ref)\n',
    instead: '',
    test: decided,
    title:
      'has shut out whoever did it: the same password, device and mailbox open nothing, and read like a wrong one',
  },
  {
    breaks: 'a confirmation of an address that nobody looked at',
    ids: ['O8'],
    file: 'src/identity/first-address/hold-waiting.ts',
    text: ' and id = ${ref.firstAddressId}',
    instead: '',
    test: decided,
    title: 'holds for the address that was seen, not for one entered later',
  },
  {
    breaks: 'a reset through an address that nobody has confirmed',
    ids: ['O8', 'attack-12'],
    file: 'src/identity/recovery/claimant.ts',
    text: ' and a.limited_since is null',
    instead: '',
    test: limited,
    title: 'cannot reset its password through the address that nobody has confirmed',
  },
]
