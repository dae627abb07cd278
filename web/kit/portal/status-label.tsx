import type { PersonInList } from '#organisation/contract.ts'
import { portalWords } from '../../words/portal.ts'
import { useSay } from '../language.tsx'
import { Label } from './label.tsx'

/** A person's status as an outlined label; the words tell it, the colour only helps. */
export function StatusLabel(props: { status: 'active' | 'held' | 'suspended' | 'left' }) {
  const say = useSay(portalWords)
  return <Label tone={props.status}>{say(props.status)}</Label>
}

/** What the label says of a person: one whose account is held is active for the company and yet cannot sign in. */
export const shownStatus = ({ status, heldCase }: Pick<PersonInList, 'status' | 'heldCase'>) =>
  status === 'active' && heldCase ? 'held' : status
