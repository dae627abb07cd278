import { Arrow } from '../../kit/icons.tsx'
import { useSay } from '../../kit/language.tsx'
import type { Trouble } from '../../kit/repairs/repairs.ts'
import { askWords } from '../../words/gate-ask.ts'
import { Link } from '../link.tsx'

/** The way to "who can fix this?", from wherever somebody is stuck. */
export function AskWho({ trouble }: { trouble?: Trouble | undefined }) {
  const t = useSay(askWords)
  return (
    <p>
      <Link to={trouble ? `/who-can-fix/${trouble}` : '/who-can-fix'} className="g-reset">
        <Arrow />
        {t('ask')}
      </Link>
    </p>
  )
}
