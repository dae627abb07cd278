import { Progress as Bar, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ImportProgress } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { importWords } from '../../words/portal-import.ts'
import { Faults } from './faults.tsx'

const isRunning = (state: ImportProgress['state'] | undefined) =>
  state === undefined || state === 'checking' || state === 'applying'

/** Looks every half second how far the import is, until it has ended. */
export function Progress(props: { id: string; onAgain: () => void }) {
  const progress = useGet<ImportProgress>(`/people/imports/${props.id}`, {
    again: (value) => (isRunning(value?.state) ? 500 : false),
  })
  return <Loaded query={progress}>{(now) => <Now progress={now} onAgain={props.onAgain} />}</Loaded>
}

function Now(props: { progress: ImportProgress; onAgain: () => void }) {
  const { progress, onAgain } = props
  if (isRunning(progress.state)) return <Running progress={progress} />
  if (progress.state === 'refused') return <Faults progress={progress} onAgain={onAgain} />
  return progress.state === 'done' ? (
    <Done progress={progress} onAgain={onAgain} />
  ) : (
    <Failed onAgain={onAgain} />
  )
}

function Running({ progress }: { progress: ImportProgress }) {
  const say = useSay(importWords)
  const { lines, checked } = progress
  const what = say(progress.state === 'applying' ? 'applying' : 'checking')
  return (
    <Card title={what}>
      <Bar.Root size="xl">
        <Bar.Section value={lines > 0 ? (checked / lines) * 100 : 0} aria-label={what} />
      </Bar.Root>
      <p role="status">{lines > 0 && say('progress', { lines, checked })}</p>
      <p className="p-small">{say('leave')}</p>
    </Card>
  )
}

function Done(props: { progress: ImportProgress; onAgain: () => void }) {
  const say = useSay(importWords)
  return (
    <Card title={say('done')}>
      <Note tone="good" live>
        {say('doneText', { lines: props.progress.lines })}
      </Note>
      <p>{say('doneManagers')}</p>
      <p>{say('doneTravellers')}</p>
      <div className="p-row">
        <Link className="p-link-button" to="/people">
          {say('toList')}
        </Link>
        <Button variant="default" onClick={props.onAgain}>
          {say('another')}
        </Button>
      </div>
    </Card>
  )
}

function Failed(props: { onAgain: () => void }) {
  const say = useSay(importWords)
  return (
    <Card title={say('refused')}>
      <Note tone="warn" live>
        {say('failed')}
      </Note>
      <div>
        <Button onClick={props.onAgain}>{say('another')}</Button>
      </div>
    </Card>
  )
}
