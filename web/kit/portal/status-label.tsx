import { Badge } from '@mantine/core'
import { portalWords } from '../../words/portal.ts'
import { useSay } from '../language.tsx'

/** A person's status as an outlined label; the words tell it, the colour only helps. */
export function StatusLabel(props: { status: 'active' | 'suspended' | 'left' }) {
  const say = useSay(portalWords)
  return (
    <Badge variant="outline" radius="sm" size="lg" className={`p-label p-label-${props.status}`}>
      {say(props.status)}
    </Badge>
  )
}
