import type { Mutant } from './mutant.ts'

const room = 'src/organisation/self-registration'
const lockTest = `${room}/joining/lock.test.ts`
const joiningTest = `${room}/joining/joining.test.ts`
const equalWork = {
  test: `${room}/joining/equal-work.test.ts`,
  title: 'does the same work for invented, known, closed and impossible corporate IDs',
}

/** Guards of the way in for whoever registers himself. */
export const registration: readonly Mutant[] = [
  {
    breaks: 'a self-registration that opens again by waiting',
    ids: ['S1-82'],
    file: `${room}/joining/company-tries.ts`,
    text: "isKnown ? 'never' : daysOfItsOwn * days",
    instead: 'daysOfItsOwn * days',
    test: lockTest,
    title: 'waiting does not open it, not for a year',
  },
  {
    breaks: 'a lock that no new password ends',
    ids: ['S1-82'],
    file: `${room}/settings/set-company-password.ts`,
    text: 'if (await unlock(act, world, corporateId)) {',
    instead: 'if (corporateId === undefined) {',
    test: lockTest,
    title: 'a new password of the administrator opens it, and the old one no longer works',
  },
  {
    breaks: 'a company password that no policy holds',
    ids: ['S1-77'],
    file: `${room}/settings/set-company-password.ts`,
    text: '    if (weakness) return refused(weakness)\n',
    instead: '',
    test: `${room}/settings/settings.test.ts`,
    title: 'obeys the policy: one that is %s is refused',
  },
  {
    breaks: 'a corporate ID that shows by its work that somebody has it',
    ids: ['attack-08'],
    file: `${room}/joining/recognise-company.ts`,
    text: 'if (!tried?.justSpent) return',
    instead: 'if (!tried?.justSpent || !companyId) return',
    ...equalWork,
  },
  {
    breaks: 'a closed self-registration that compares passwords',
    ids: ['attack-08'],
    file: `${room}/joining/recognise-company.ts`,
    text: 'allowed && company && isReceiving(company) ?',
    instead: 'allowed && company ?',
    ...equalWork,
  },
  {
    breaks: 'a self-registration that another browser carries on',
    ids: ['S1-76'],
    file: `${room}/joining/find-joining.ts`,
    text: ' and j.device =',
    instead: ' or j.device =',
    test: joiningTest,
    title: 'is taken in another browser, with or without a cookie of its own',
  },
  {
    breaks: 'a company password that goes on working for who came in by it',
    ids: ['S1-82'],
    file: `${room}/joining/find-joining.ts`,
    text: "(j.step = 'done' or (s.is_open and s.held_at is null and s.password_version = j.password_version))",
    instead: 'true',
    test: joiningTest,
    title: 'is taken after %s of the company',
  },
  {
    breaks: 'a proof of membership that outlives the password it was given with',
    ids: ['attack-23'],
    file: `${room}/joining/enter-details.ts`,
    text: "    if (!(await isStillProved(act, held))) return refused('journey-not-found')\n",
    instead: '',
    test: joiningTest,
    title: 'is taken after the member has set a new password',
  },
  {
    breaks: 'a way back in for who has left the company and still knows its password',
    ids: ['S1-76'],
    file: `${room}/joining/enter-details.ts`,
    text: 'held.must_agree || (await hasLeft(act, company.id, held.member_number))',
    instead: 'held.must_agree',
    test: joiningTest,
    title: 'is not let in again by its password: he waits until the administrator agrees',
  },
  {
    breaks: 'an application that is agreed to and refused as well',
    ids: ['S1-76'],
    file: `${room}/applications/hold-application.ts`,
    text: "found.state === 'waiting' ? doneWith(found) : refused('application-decided')",
    instead: 'doneWith(found)',
    test: `${room}/applications/applications.test.ts`,
    title: 'is made once: of eight agreements and eight refusals at once one holds',
  },
]
