import type { Mutant } from './mutant.ts'

const reported = 'test/attacks/not-me.test.ts'
const seen = 'src/identity/timeline/show-timeline.test.ts'
const held = 'src/organisation/people/held-person.test.ts'
const hold = 'src/identity/cases/hold-and-open-case.ts'
const endsAll =
  'ends every session, this one too, holds the account, voids what is on its way and forgets devices'

/** Guards of the security timeline and of "this was not me". */
export const reports: readonly Mutant[] = [
  {
    breaks: 'a report that leaves sessions open',
    ids: ['NIST63B4-4.3'],
    file: hold,
    text: "  await endSessions(act, { ...ref, why: 'account-held' })\n",
    instead: '',
    test: 'src/identity/cases/list-cases.test.ts',
    title: 'leaves no session open, whatever else ends them',
  },
  {
    breaks: "a report that leaves the thief's device known",
    ids: ['attack-23'],
    file: hold,
    text: '  await forgetDevices(act, ref)\n',
    instead: '',
    test: reported,
    title: endsAll,
  },
  {
    breaks: 'a report that holds nothing',
    ids: ['attack-23'],
    file: 'src/identity/cases/hold-and-open-case.ts',
    text: "'suspended' : 'held'",
    instead: "'suspended' : 'active'",
    test: reported,
    title: endsAll,
  },
  {
    breaks: "a stranger's refused tries as a ground to lock oneself out",
    ids: ['attack-07'],
    file: 'src/identity/timeline/entries.ts',
    text: "kind !== 'refusal' && ",
    instead: '',
    test: reported,
    title: 'a stranger who knows only the ID brings nothing about',
  },
  {
    breaks: 'mails of a reset as a ground to lock oneself out',
    ids: ['attack-07'],
    file: 'src/identity/timeline/entries.ts',
    text: "data.purpose !== 'recovery' && ",
    instead: '',
    test: reported,
    title: 'a stranger who knows only the ID brings nothing about',
  },
  {
    breaks: 'a held account that no reset opens again',
    ids: ['S1-67'],
    file: 'src/identity/recovery/new-password/manager-password.ts',
    text: '  await liftByReset(act, { companyId: account.company_id, accountId: account.id })\n',
    instead: '',
    test: reported,
    title: 'a thief in a session locks himself out with it, and the owner is back by a reset',
  },
  {
    breaks: 'a timeline that reads over company walls',
    ids: ['attack-25'],
    file: 'src/platform/fact.ts',
    text: '\n        and company_id = ${wish.companyId}',
    instead: '',
    test: seen,
    title: 'another company and another person see nothing of it',
  },
  {
    breaks: "why a sign-in was refused in a person's own timeline",
    ids: ['S1-46'],
    file: 'src/identity/timeline/entry-of.ts',
    text: 'device: textOf(personal.device)',
    instead: 'device: textOf(data.why) ?? textOf(personal.device)',
    test: seen,
    title: 'shows no reason of any judgement',
  },
  {
    breaks: 'a hold lifted from a stolen session without a code',
    ids: ['S1-66'],
    file: 'src/organisation/people/access/lift-hold.ts',
    text: '      always: true,\n',
    instead: '',
    test: held,
    title: 'goes on when the administrator lifts the hold with a code, by his own password, and is told',
  },
  {
    breaks: 'a suspension that ends a hold nobody has repaired',
    ids: ['attack-23'],
    file: 'src/identity/accounts/reopen-account.ts',
    text: "? 'held' : 'active'",
    instead: "? 'active' : 'active'",
    test: held,
    title: 'stays held through a suspension that begins and ends meanwhile',
  },
]
