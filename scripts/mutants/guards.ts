import type { Mutant } from './mutant.ts'

const attacks = 'test/attacks'

/** Guards against the attack cases. */
export const guards: readonly Mutant[] = [
  {
    breaks: 'changes that another site makes a browser send, told by Origin',
    ids: ['ASVS-3.5.1', 'OWASP-CS-CSRF-2'],
    file: 'src/platform/http/same-origin.ts',
    text: "  if (from !== undefined && from !== origin) throw new Halt('foreign-origin', 403)\n",
    instead: '',
    test: 'src/platform/http/open-door.test.ts',
    title: 'refuses a change another site makes a browser send: %j',
  },
  {
    breaks: 'changes that another site makes a browser send, told by Fetch Metadata',
    ids: ['ASVS-3.5.1', 'OWASP-CS-CSRF-2'],
    file: 'src/platform/http/same-origin.ts',
    text: "  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Halt('foreign-origin', 403)\n",
    instead: '',
    test: 'src/platform/http/open-door.test.ts',
    title: 'refuses a change another site makes a browser send: %j',
  },
  {
    breaks: 'an origin believed because Host names it',
    ids: ['attack-11'],
    file: 'src/platform/http/same-origin.ts',
    text: 'from !== undefined && from !== origin)',
    instead: 'from !== undefined && from !== origin && new URL(from).host !== request.headers.host)',
    test: `${attacks}/links-and-redirects.test.ts`,
    title: 'takes a change from its own origin only, not from the one Host names',
  },
  {
    breaks: 'a door beside the door for whoever writes the host into the request line',
    ids: ['attack-04'],
    file: 'src/platform/http/open-door.ts',
    text: '(request.routeOptions.url ?? request.url).startsWith',
    instead: 'request.url.startsWith',
    test: `${attacks}/sibling-paths.test.ts`,
    title: 'refuses a foreign page whatever spelling of the path it sends its reader to',
  },
  {
    breaks: 'a mail that links to another house',
    ids: ['attack-11'],
    file: 'src/mail/render.ts',
    text: "  if (url.origin !== new URL(origin).origin) throw new Error('A mail may link to the configured origin only.')\n",
    instead: '',
    test: 'src/mail/render.test.ts',
    title: 'links to the configured origin and refuses any other',
  },
  {
    breaks: 'a code that is good for every request that carries it at the same moment',
    ids: ['attack-01'],
    file: 'src/identity/one-time-codes/check-code.ts',
    text: 'where id = ${right.codeId} and used_at is null and replaced_at is null',
    instead: 'where id = ${right.codeId} and replaced_at is null',
    test: `${attacks}/one-time-codes.test.ts`,
    title:
      'takes the right code of a proof inside once, though two servers have found it right before either has spent it',
  },
  {
    breaks: 'a step of a reset taken for one of a sign-in',
    ids: ['attack-12'],
    file: 'src/identity/journeys/find-journey.ts',
    text: ' and j.purpose = ${key.purpose}',
    instead: '',
    test: `${attacks}/reset.test.ts`,
    title: 'binds a step to its person, its browser and its kind of journey',
  },
  {
    breaks: 'fresh tries at codes with every new sign-in',
    ids: ['attack-03', 'NIST63B4-3.1.3.2-noreset'],
    file: 'src/identity/one-time-codes/code-budget.ts',
    text: 'return `account ${owner.accountId}`',
    instead: 'return `account ${owner.accountId} ${performance.now()}`',
    test: `${attacks}/one-time-codes.test.ts`,
    title: 'counts wrong codes over resends, repeated passwords, new sign-ins and new browsers together',
  },
  {
    breaks: 'a session that keeps its secret when its trust rises',
    ids: ['attack-22', 'ASVS-7.2.4'],
    file: 'src/identity/sessions/start-session.ts',
    text: 'set token_hash = ${tokenHash(token)}, security_version',
    instead: 'set security_version',
    test: `${attacks}/half-signed-in.test.ts`,
    title: 'changes with a step-up and with a new password; the one before is dead at once at every server',
  },
  {
    breaks: 'a session brought along that lives on beside the new one',
    ids: ['attack-22', 'OWASP-CS-Session-2'],
    file: 'src/identity/sessions/start-session.ts',
    text: 'act.together({ ...replacing(act, start), session })',
    instead: 'act.together({ session })',
    test: `${attacks}/half-signed-in.test.ts`,
    title: 'is a new one at sign-in, whatever the browser was made to bring along',
  },
  {
    breaks: 'a session known by what its cookie says, whoever holds it after signing out',
    ids: ['ASVS-7.4.1'],
    file: 'src/identity/sessions/end-own.ts',
    text: "    await endSession(act, { ...session, why: 'signed-out' })\n",
    instead: '',
    test: 'test/standards/sessions.test.ts',
    title: 'signing out makes its secret worthless at once, at every server',
  },
  {
    breaks: 'no work for a password that nobody has, so that time tells who has one',
    ids: [],
    file: 'src/platform/hashing/hashing.ts',
    text: 'queue.run(() => verify(phc ?? decoy, secret, { secret: pepper }), waiting(from))',
    instead:
      'phc ? queue.run(() => verify(phc, secret, { secret: pepper }), waiting(from)) : Promise.resolve(false)',
    test: 'src/platform/hashing/hashing.test.ts',
    title: 'the same work is done as with one',
  },
  {
    breaks: 'a fault that tells people of the inside',
    ids: ['ASVS-16.5.1'],
    file: 'src/platform/http/open-door.ts',
    text: "  return { refusal: 'fault', status: 500 }",
    instead: "  return { refusal: 'fault', status: 500, detail: { stack: fault.stack } }",
    test: 'test/standards/records.test.ts',
    title: 'of which people read a number and nothing else',
  },
  {
    breaks: 'one network for each address of it',
    ids: ['attack-18'],
    file: 'src/platform/http/client.ts',
    text: "  return `${ip.split(':').slice(0, 4).join(':')}::/64`",
    instead: '  return ip',
    test: `${attacks}/network.test.ts`,
    title: 'counts all addresses of one IPv6 /64 as one, in every spelling',
  },
  {
    breaks: 'a try that costs nothing when looking at the answer breaks down',
    ids: ['attack-02'],
    file: 'src/platform/tries/tries.ts',
    text: `    const beside = (await count(world, counting)) as (Reserved & S) | undefined
    const reservation = reservationOf(budget, beside, within?.takesPart)
    const place = { subject, scope, number: reservation.number }
    const sharedPlace = shared && { ...shared, number: beside?.shared_number ?? 0 }
    const value = await evaluate(reservation.allowed).catch(`,
    instead: `    const early = await evaluate(true)
    const beside = (await count(world, counting)) as (Reserved & S) | undefined
    const reservation = reservationOf(budget, beside, within?.takesPart)
    const place = { subject, scope, number: reservation.number }
    const sharedPlace = shared && { ...shared, number: beside?.shared_number ?? 0 }
    const value = await Promise.resolve(early).catch(`,
    test: 'src/platform/tries/tries.test.ts',
    title: 'counts before the answer is looked at, and keeps the count when looking fails',
  },
  {
    breaks: 'tries without end for whoever asks all at once',
    ids: ['attack-06'],
    file: 'src/platform/tries/count-try.ts',
    text: 'or t.reserved - t.forgiven - t.given_back < ${tries}',
    instead: 'or t.reserved - t.forgiven - t.given_back < ${tries} + 4',
    test: `${attacks}/password-guessing.test.ts`,
    title: 'evaluates five of 100 wrong passwords at once at two servers; the rest wait unread',
  },
  {
    breaks: 'a statement more for whose device is a stranger’s',
    ids: ['attack-09'],
    file: 'src/identity/sign-in/enter-password.ts',
    text: "  if (!entered.ok || entered.value.step !== 'done')",
    instead: '  if (!bringsKnownDevice(signalsOf(proved), proved.seen))',
    test: `${attacks}/oracle/same-questions.test.ts`,
    title: 'is the same questions to the database, whatever the reason for',
  },
  {
    breaks: 'strangers who use up the tries of the owner’s own device',
    ids: ['attack-07'],
    file: 'src/platform/tries/tries.ts',
    text: "const scope = counted.scope === 'strangers' ? Buffer.alloc(0) : world.keys.mac('tries', counted.scope)",
    instead: 'const scope = Buffer.alloc(0)',
    test: `${attacks}/password-guessing.test.ts`,
    title:
      'leaves the owner his sessions, his own device and the reset while a stranger keeps failing his ID',
  },
  {
    breaks: 'a journey that goes on in any browser',
    ids: ['attack-05'],
    file: 'src/identity/journeys/find-journey.ts',
    text: ' and j.device = ${key.device}',
    instead: '',
    test: `${attacks}/one-time-codes.test.ts`,
    title:
      'refuses a code in a reset, for another person, in another browser and after a newer one, with one answer',
  },
]
