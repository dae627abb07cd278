import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinksPage } from '#federation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card } from '../../kit/portal/page.tsx'
import { fullName } from '../../kit/portal/person/names.ts'
import { when } from '../../kit/portal/when.ts'
import { agencyWords } from '../../words/portal-agency.ts'

type Link = LinksPage['links'][number]

/** Who is linked, page by page in the order of the agency's IDs, and ending a link. */
export function LinksCard({ handle }: { handle: string }) {
  const say = useSay(agencyWords)
  const [places, setPlaces] = useState<string[]>([''])
  const [ending, setEnding] = useState<Link>()
  return (
    <Card title={say('links')} hint={say('linksText')}>
      {places.map((after) => (
        <LinksFrom
          key={after}
          handle={handle}
          after={after}
          isLast={after === places.at(-1)}
          onEnd={setEnding}
          onMore={(next) => setPlaces([...places, next])}
        />
      ))}
      {ending && <EndLink link={ending} onClose={() => setEnding(undefined)} />}
    </Card>
  )
}

function LinksFrom(props: {
  handle: string
  after: string
  isLast: boolean
  onEnd: (link: Link) => void
  onMore: (next: string) => void
}) {
  const say = useSay(agencyWords)
  const query = props.after && `?after=${encodeURIComponent(props.after)}`
  const found = useGet<LinksPage>(`/company/agencies/${props.handle}/links${query}`)
  return (
    <Loaded query={found}>
      {({ links, next }) => (
        <>
          {links.length > 0 ? (
            <Table links={links} onEnd={props.onEnd} />
          ) : (
            props.after === '' && <p className="p-soft">{say('linksNone')}</p>
          )}
          {next && props.isLast && (
            <div>
              <Button variant="default" onClick={() => props.onMore(next)}>
                {say('more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  )
}

function Table(props: { links: Link[]; onEnd: (link: Link) => void }) {
  const say = useSay(agencyWords)
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption className="k-hidden">{say('caption')}</caption>
        <thead>
          <tr>
            {(['agencyId', 'person', 'idShort', 'linkedAt', 'action'] as const).map((id) => (
              <th key={id} scope="col">
                {say(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.links.map((link) => (
            <Row key={link.id} link={link} onEnd={() => props.onEnd(link)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ link, onEnd }: { link: Link; onEnd: () => void }) {
  const say = useSay(agencyWords)
  const language = useLanguage()
  return (
    <tr>
      <th scope="row" className="p-id">
        {link.agencyPersonId}
      </th>
      <td data-label={say('person')}>{link.names ? fullName(link.names, language) : say('personGone')}</td>
      <td className="p-id p-tight" data-label={say('idShort')}>
        {link.typedId}
      </td>
      <td className="p-tight" data-label={say('linkedAt')}>
        {when(link.linkedAt, language)}
      </td>
      <td>
        <Button variant="subtle" aria-label={say('unlinkOf', { id: link.agencyPersonId })} onClick={onEnd}>
          {say('unlink')}
        </Button>
      </td>
    </tr>
  )
}

function EndLink({ link, onClose }: { link: Link; onClose: () => void }) {
  const say = useSay(agencyWords)
  const client = useQueryClient()
  const sending = useSend()
  const end = async () => {
    const reply = await sending.send({ method: 'DELETE', path: `/company/agency-links/${link.id}` })
    if (!reply.ok) return
    onClose()
    tellDone(say('unlinked'))
    await forget(client, '/company/agencies')
  }
  return (
    <Confirm
      title={say('unlink')}
      text={say('unlinkText', { id: link.agencyPersonId })}
      opened
      sending={sending}
      onYes={() => void end()}
      onNo={onClose}
    />
  )
}
