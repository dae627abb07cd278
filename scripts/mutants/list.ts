/** One rule, broken on purpose: with `instead` in the place of `text`, a test of `test` must turn red. */
export interface Mutant {
  /** What the broken code would allow. */
  readonly breaks: string
  readonly ids: readonly string[]
  readonly file: string
  /** Stands exactly once in the file. */
  readonly text: string
  readonly instead: string
  readonly test: string
}

const codes = 'src/identity/one-time-codes'
const signIn = 'src/identity/sign-in'
const people = 'src/organisation/people'

/** The rules that matter most, each with the test that holds it. `npm run mutants` breaks them one after another. */
export const mutants: readonly Mutant[] = [
  {
    breaks: 'a code that lives longer than its minutes',
    ids: ['S1-44', 'attack-05'],
    file: `${codes}/issue-code.ts`,
    text: 'world.profile.codes.minutes * 60_000',
    instead: 'world.profile.codes.minutes * 61_000',
    test: `${signIn}/enter-code.test.ts`,
  },
  {
    breaks: 'an earlier code that stays open beside the newest',
    ids: ['S1-44', 'attack-05'],
    file: `${codes}/issue-code.ts`,
    text: '  await voidCodesOf(act, wish.bound)\n',
    instead: '',
    test: `${signIn}/enter-code.test.ts`,
  },
  {
    breaks: 'one try at codes too many',
    ids: ['attack-02', 'attack-32'],
    file: `${codes}/code-budget.ts`,
    text: 'tries: profile.codes.tries,',
    instead: 'tries: profile.codes.tries + 1,',
    test: `${signIn}/code-tries.test.ts`,
  },
  {
    breaks: 'an address told in full',
    ids: ['S1-47'],
    file: 'src/mail/mask-address.ts',
    text: 'first(local)}***',
    instead: 'local}***',
    test: 'src/identity/one-time-codes/mask-address.test.ts',
  },
  {
    breaks: 'a member lock one try too late',
    ids: ['S1-31'],
    file: 'src/membership/member-tries.ts',
    text: 'tries: world.profile.memberLockTries,',
    instead: 'tries: world.profile.memberLockTries + 1,',
    test: 'src/membership/check-member.test.ts',
  },
  {
    breaks: 'a member lock that waiting opens',
    ids: ['S1-31'],
    file: 'src/membership/member-tries.ts',
    text: "restoresAfter: member ? 'never' : day,",
    instead: 'restoresAfter: day,',
    test: 'src/membership/check-member.test.ts',
  },
  {
    breaks: 'a member number of eight digits',
    ids: ['S1-22'],
    file: 'src/membership/member-number.ts',
    text: '[0-9]{7}|',
    instead: '[0-9]{7,8}|',
    test: 'src/membership/member-number.test.ts',
  },
  {
    breaks: 'nine digits taken for an administrator ID',
    ids: ['S1-32'],
    file: `${signIn}/claimed-id.ts`,
    text: "  if (isMemberNumber(text)) return { text, door: 'member' }\n",
    instead: '',
    test: `${signIn}/claimed-id.test.ts`,
  },
  {
    breaks: 'a suspended traveller who comes in',
    ids: ['S1-55'],
    file: `${signIn}/recognise-member.ts`,
    text: "and status = 'active' order by id",
    instead: 'order by id',
    test: `${signIn}/enter-password.test.ts`,
  },
  {
    breaks: 'a password of one kind of character',
    ids: ['S1-36'],
    file: 'src/identity/policy/weakness-of.ts',
    text: 'kindsIn(text) < kinds',
    instead: 'kindsIn(text) < 1',
    test: 'src/identity/policy/weakness-of.test.ts',
  },
  {
    breaks: 'a reset that the new policy does not reach',
    ids: ['S1-37'],
    file: 'src/identity/recovery/new-password/manager-password.ts',
    text: '  if (weakness) return refused(weakness)\n',
    instead: '',
    test: 'src/identity/set-password/weakness-for.test.ts',
  },
  {
    breaks: 'a reset without a code',
    ids: ['S1-52'],
    file: 'src/identity/recovery/identify.ts',
    text: "    to: 'code',",
    instead: "    to: 'new-password',",
    test: 'src/identity/recovery/reset-asks-code.test.ts',
  },
  {
    breaks: 'a sign-in that is never asked for a code',
    ids: ['S1-45'],
    file: 'src/risk/policy.ts',
    text: 'askAt: 0,',
    instead: 'askAt: 100,',
    test: 'src/risk/judge-sign-in.test.ts',
  },
  {
    breaks: 'a session that outlives a new password',
    ids: [],
    file: 'src/identity/sessions/authenticate.ts',
    text: ' and a.security_version = s.security_version',
    instead: '',
    test: 'src/identity/sessions/authenticate.test.ts',
  },
  {
    breaks: 'an act that slips past a suspension',
    ids: [],
    file: 'src/identity/sessions/vouch.ts',
    text: "and status = 'active'",
    instead: '',
    test: 'src/identity/sessions/vouch.test.ts',
  },
  {
    breaks: 'a set-password link for two passwords',
    ids: [],
    file: 'src/identity/set-password/set-password.ts',
    text: 'return spent === 1',
    instead: 'return spent <= 1',
    test: 'src/identity/set-password/set-password.test.ts',
  },
  {
    breaks: 'a proof for one operation that opens another',
    ids: ['S1-42'],
    file: 'src/identity/step-up/proof-for.ts',
    text: ' and params_hash = ${hash}',
    instead: '',
    test: 'src/identity/own/own.test.ts',
  },
  {
    breaks: 'an old address that never hears of the change',
    ids: ['S1-42'],
    file: 'src/identity/own/confirm-address.ts',
    text: '  await tellBothAddresses(act, world, before, change.address)\n',
    instead: '',
    test: 'src/identity/own/own.test.ts',
  },
  {
    breaks: 'a second address beside the one',
    ids: ['S1-39', 'S1-41'],
    file: 'src/identity/own/contract.ts',
    text: 'AddressWish = z.strictObject(',
    instead: 'AddressWish = z.object(',
    test: 'src/identity/own/one-address.test.ts',
  },
  {
    breaks: 'a login notice for somebody who does not want it',
    ids: ['S1-74'],
    file: `${signIn}/finish.ts`,
    text: ' || !account.login_notice',
    instead: '',
    test: `${signIn}/login-notice.test.ts`,
  },
  {
    breaks: 'a link that stays open when the address is corrected',
    ids: ['S1-71'],
    file: 'src/identity/accounts/correct-address.ts',
    text: '  await voidOpen(act, wish)\n',
    instead: '',
    test: `${people}/correct-person-address.test.ts`,
  },
  {
    breaks: 'a password mail that the company holds back',
    ids: ['S1-90'],
    file: `${people}/register-person.ts`,
    text: 'isManager && company.hold_back_password_mails',
    instead: 'false',
    test: `${people}/register-person.test.ts`,
  },
  {
    breaks: 'one mailbox for two people',
    ids: ['S1-53'],
    file: `${people}/register-person.ts`,
    text: "has(mailboxOf(wish.address)) ? 'address-shared' : undefined",
    instead: "has(mailboxOf(wish.address)) && false ? 'address-shared' : undefined",
    test: `${people}/register-person.test.ts`,
  },
  {
    breaks: "the wall between two companies' people",
    ids: ['attack-25'],
    file: `${people}/hold-person.ts`,
    text: 'where company_id = ${companyId} and id = ${id}',
    instead: 'where id = ${id}',
    test: `${people}/suspend-person.test.ts`,
  },
  {
    breaks: 'an export for everybody who is signed in',
    ids: ['S1-21'],
    file: `${people}/routes.ts`,
    text: "path: '/api/people/export.csv',\n    who: administrator,",
    instead:
      "path: '/api/people/export.csv',\n    who: { ...administrator, name: 'all', passes: () => true } as never,",
    test: 'src/organisation/routes.test.ts',
  },
  {
    breaks: 'a role that is only looked at, not held to',
    ids: ['S1-21'],
    file: 'src/platform/http/who.ts',
    text: ' && kinds.includes(session.kind)',
    instead: '',
    test: 'src/organisation/routes.test.ts',
  },
]
