import { Link } from '@tanstack/react-router'
import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { timelineWords } from '../../words/portal-timeline.ts'

/** The way to the security timeline. */
export function TimelineCard() {
  const say = useSay(timelineWords)
  return (
    <Card title={say('cardTitle')} hint={say('cardHint')}>
      <div>
        <Link className="p-link-button p-link-quiet" to="/my-navigation/timeline">
          {say('cardOpen')}
        </Link>
      </div>
    </Card>
  )
}
