import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { oldPasswordWords } from '../../words/portal-old-password.ts'
import { endPrompt, useIsPrompted } from './prompt.ts'

/** Above every screen of whoever signed in with a password from before the change: until when, and where to go (S1-35). */
export function OldPasswordNote() {
  const say = useSay(oldPasswordWords)
  const language = useLanguage()
  const { id, oldPassword, limited } = useMe().session
  const isPrompted = useIsPrompted(id)
  if (!oldPassword || !isPrompted || limited) return null
  const { until, daysLeft } = oldPassword
  return (
    <section className="s-old-password" aria-label={say('title')}>
      <Note tone="warn">
        <p>
          <strong>{say('title')}</strong>
        </p>
        <p>{say(daysLeft === 0 ? 'lastDay' : 'text', { date: dayIn(language, until), days: daysLeft })}</p>
        <div className="p-row">
          <Button size="sm" component={Link} to="/my-navigation" hash="password">
            {say('change')}
          </Button>
          <Button variant="default" size="sm" onClick={() => endPrompt(id)}>
            {say('later')}
          </Button>
        </div>
      </Note>
    </section>
  )
}
