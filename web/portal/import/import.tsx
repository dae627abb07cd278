import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { FileIcon } from '../../kit/portal/icons.tsx'
import { BackTo, Card, Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { importWords } from '../../words/portal-import.ts'
import { FileForm } from './file-form.tsx'
import { Progress } from './progress.tsx'

/** Registering many people by one file: template, file, progress, then faults or done. */
export function Import() {
  return (
    <OnlyAdministrators>
      <ImportPeople />
    </OnlyAdministrators>
  )
}

function ImportPeople() {
  const say = useSay(importWords)
  const [id, setId] = useState(running)
  const follow = (next: string | undefined) => {
    running = next
    setId(next)
  }
  const back = (
    <Link to="/people">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('title')} lead={say('lead')} back={back}>
      {id ? <Progress id={id} onAgain={() => follow(undefined)} /> : <Begin onStarted={follow} />}
    </Page>
  )
}

/** Kept while the page lives, so that coming back finds the import again. */
let running: string | undefined

function Begin(props: { onStarted: (id: string) => void }) {
  const say = useSay(importWords)
  return (
    <>
      <Card title={say('stepTemplate')}>
        <p>{say('templateText')}</p>
        <p>
          <a className="p-link-button p-link-quiet" href="/api/people/imports/template.csv" download>
            <FileIcon />
            {say('template')}
          </a>
        </p>
      </Card>
      <Card title={say('stepFile')}>
        <FileForm onStarted={props.onStarted} />
      </Card>
    </>
  )
}
