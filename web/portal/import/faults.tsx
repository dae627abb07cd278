import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ImportProgress } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { FileIcon } from '../../kit/portal/icons.tsx'
import { Card, Note } from '../../kit/portal/page.tsx'
import { importWords } from '../../words/portal-import.ts'
import { readFaults } from './read-faults.ts'
import './import.css'

const mostShown = 20

/** Nothing was registered, and why: the first faults on the screen, all of them as a file. */
export function Faults(props: { progress: ImportProgress; onAgain: () => void }) {
  const say = useSay(importWords)
  const { id, faults } = props.progress
  return (
    <Card title={say('refused')}>
      <Note tone="warn" live>
        {say('refusedText', { faults })}
      </Note>
      <div className="p-row">
        <a className="p-link-button" href={`/api/people/imports/${id}/faults.csv`} download>
          <FileIcon />
          {say('faultFile')}
        </a>
        <Button variant="default" onClick={props.onAgain}>
          {say('again')}
        </Button>
      </div>
      <FaultTable id={id} />
    </Card>
  )
}

function FaultTable(props: { id: string }) {
  const say = useSay(importWords)
  const language = useLanguage()
  const path = `/api/people/imports/${props.id}/faults.csv`
  const file = useQuery({
    queryKey: [path],
    queryFn: async () => readFaults(await (await fetch(path)).text()),
  })
  const faults = file.data ?? []
  if (faults.length === 0) return null
  return (
    <>
      {faults.length > mostShown && <p className="p-small">{say('firstFaults', { count: mostShown })}</p>}
      <div className="p-table-frame i-faults">
        <table className="p-table">
          <caption>{say('faultsCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('line')}</th>
              <th scope="col">{say('column')}</th>
              <th scope="col">{say('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, mostShown).map((fault) => (
              <tr key={`${fault.line} ${fault.column} ${fault.en}`}>
                <td data-label={say('line')}>{fault.line}</td>
                <td data-label={say('column')}>{language === 'ja' ? fault.heading : fault.column}</td>
                <td data-label={say('reason')}>{fault[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
