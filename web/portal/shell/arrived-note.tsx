import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgencyName } from '#federation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Note } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { agencyWords } from '../../words/portal-agency.ts'

// In the page's own memory: a browser keeps nothing of ours but its cookies.
const closedIn = new Set<string>()

/** For whoever an agency handed over, until he closes it: where he came from, and to look at his address (S1-50). */
export function ArrivedNote() {
  const { id, agency } = useMe().session
  const [isClosed, setClosed] = useState(closedIn.has(id))
  if (!agency || isClosed) return null
  const close = () => {
    closedIn.add(id)
    setClosed(true)
  }
  return <CameFrom agency={agency} onClose={close} />
}

function CameFrom(props: { agency: string; onClose: () => void }) {
  const say = useSay(agencyWords)
  const language = useLanguage()
  const found = useGet<AgencyName>(`/hand-over/agencies/${props.agency}`)
  if (!found.data) return null
  return (
    <section className="s-limited" aria-label={say('arrivedTitle')}>
      <Note tone="info">
        <p>
          <strong>{say('arrived', { agency: found.data.name[language] })}</strong>
        </p>
        <p>{say('arrivedText')}</p>
        <div className="p-row">
          <Link to="/my-navigation">{say('arrivedCheck')}</Link>
          <Button variant="default" size="sm" onClick={props.onClose}>
            {say('arrivedClose')}
          </Button>
        </div>
      </Note>
    </section>
  )
}
