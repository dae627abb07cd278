import { refusalWords } from '../../../words/portal-refusals.ts'
import { useSay } from '../../language.tsx'
import { homeOfFrame } from './home-of-frame.ts'
import { NotShown } from './not-shown.tsx'

/** The person is signed in, yet this is not for his role (S1-21). */
export function Forbidden() {
  const say = useSay(refusalWords)
  const text = say(homeOfFrame() === '/portal' ? 'forbiddenText' : 'forbiddenDesk')
  return <NotShown title={say('forbidden')} text={text} />
}
