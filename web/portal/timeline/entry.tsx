import { Button } from '@mantine/core'
import type { TimelineEntry } from '#identity/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Label } from '../../kit/portal/label.tsx'
import { when } from '../../kit/portal/when.ts'
import { timelineWords } from '../../words/portal-timeline.ts'
import type { PlainId } from '../../words/say.ts'

type Text = PlainId<typeof timelineWords>

/** What an entry says happened: a code by what it was for, the notice by how it was set. */
export function textOf({ what, purpose, receive }: TimelineEntry): Text {
  if (what === 'code-asked') return `code-${purpose ?? 'sign-in'}`
  if (what === 'login-notice-chosen') return receive === false ? 'login-notice-off' : 'login-notice-on'
  return what
}

/** One entry: what, when, from where, by whom; and the way to say that it was not me. */
export function Entry(props: { entry: TimelineEntry; onReport: (entry: TimelineEntry) => void }) {
  const say = useSay(timelineWords)
  const language = useLanguage()
  const { entry } = props
  const time = when(entry.at, language)
  const what = say(textOf(entry))
  return (
    <li className={`l-entry l-${entry.kind}`}>
      <div className="l-what">
        <time dateTime={entry.at}>{time}</time>
        <p>
          <strong>{what}</strong>
          {entry.current && <Label tone="active">{say('current')}</Label>}
        </p>
        <Particulars entry={entry} />
      </div>
      {entry.canReport && (
        <Button
          variant="default"
          aria-label={say('notMeOf', { what, time })}
          onClick={() => props.onReport(entry)}
        >
          {say('notMe')}
        </Button>
      )}
    </li>
  )
}

function Particulars({ entry }: { entry: TimelineEntry }) {
  const say = useSay(timelineWords)
  const { by, device, network, address, agency, times } = entry
  // Whoever is not signed in yet, and the house itself, have no name to tell.
  const isTold = by !== 'nobody'
  const facts = [
    device && `${say('device')}: ${device}`,
    network && `${say('network')}: ${network}`,
    address && `${say('address')}: ${address}`,
    agency && `${say('agency')}: ${agency}`,
    isTold && `${say('author')}: ${say(`by-${by}`)}`,
    times > 1 && say('times', { times }),
  ].filter((fact) => typeof fact === 'string')
  return facts.length === 0 ? null : (
    <ul className="l-particulars">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}
