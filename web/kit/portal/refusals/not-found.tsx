import { refusalWords } from '../../../words/portal-refusals.ts'
import { useSay } from '../../language.tsx'
import { NotShown } from './not-shown.tsx'

/** Nothing stands at this address, or nothing this company may see. */
export function NotFound() {
  const say = useSay(refusalWords)
  return <NotShown title={say('notFound')} text={say('notFoundText')} />
}
