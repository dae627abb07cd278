import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinksPage } from '#federation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Label } from '../../kit/portal/label.tsx'
import { Card, Note } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { when } from '../../kit/portal/when.ts'
import { agencyWords } from '../../words/portal-agency.ts'

type Link = LinksPage['links'][number]

/** Who is linked, page by page in the order of the agency's IDs, and ending a link. */
export function LinksCard({ handle }: { handle: string }) {
  const say = useSay(agencyWords)
  const [ending, setEnding] = useState<Link>()
  const found = usePages<LinksPage>(`/company/agencies/${handle}/links`)
  return (
    <Card title={say('links')} hint={say('linksText')}>
      <Pages found={found} itemsOf={(page) => page.links} none={say('linksNone')} more={say('more')}>
        {(links) => (
          <>
            {links.some(({ reportedAt }) => reportedAt) && <Note tone="warn">{say('reportedText')}</Note>}
            <Table links={links} onEnd={setEnding} />
          </>
        )}
      </Pages>
      {ending && <EndLink link={ending} onClose={() => setEnding(undefined)} />}
    </Card>
  )
}

function Table(props: { links: readonly Link[]; onEnd: (link: Link) => void }) {
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
        {link.reportedAt && <Label tone="held">{say('reported')}</Label>}
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
