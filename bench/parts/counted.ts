import { secondsWorked } from '../quiet.ts'
import type { Begun } from '../servers/side-by-side.ts'
import { rate } from './sign-in.ts'

/** How many sign-ins end per second, and what each took of the cores, which others on the machine disturb less. */
export function counted({ signer, people }: Begun, atOnce: number, forSeconds?: number) {
  let signedIn = 0
  const milliseconds: number[] = []
  const counting: Begun['signer'] = {
    ...signer,
    signIn: async (person) => {
      const session = await signer.signIn(person)
      signedIn += 1
      return session
    },
  }
  const perSecond = rate(counting, people, atOnce, forSeconds)
  const measure = async () => {
    const [before, workedBefore] = [signedIn, secondsWorked()]
    const result = await perSecond()
    milliseconds.push((1000 * (secondsWorked() - workedBefore)) / (signedIn - before))
    return result
  }
  return { measure, milliseconds }
}

/** What the cores are counted for, in the words of a figure. */
export const cpuASignIn = 'ms a sign-in, server, PostgreSQL and load'
