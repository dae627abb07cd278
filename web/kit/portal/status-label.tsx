import { Badge } from '@mantine/core'
import type { PersonInList } from '#organisation/contract.ts'
import { portalWords } from '../../words/portal.ts'
import { useSay } from '../language.tsx'

/** A person's status as an outlined label; the words tell it, the colour only helps. */
export function StatusLabel(props: { status: 'active' | 'held' | 'suspended' | 'left' }) {
  const say = useSay(portalWords)
  return (
    <Badge variant="outline" radius="sm" size="lg" className={`p-label p-label-${props.status}`}>
      {say(props.status)}
    </Badge>
  )
}

/** What the label says of a person: one whose account is held is active for the company and yet cannot sign in. */
export const shownStatus = ({ status, heldCase }: Pick<PersonInList, 'status' | 'heldCase'>) =>
  status === 'active' && heldCase ? 'held' : status
