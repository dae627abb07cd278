import type { MaintenanceList } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Page } from '../../kit/portal/page.tsx'
import { deskMaintenanceWords } from '../../words/desk-maintenance.ts'
import { CloseAtOnce } from './close-at-once.tsx'
import { NewWindow } from './new-window.tsx'
import { WindowCard } from './window-card.tsx'

/** The desk's maintenance: what is planned, runs or was, and deciding about it (S1-04). */
export function Maintenance() {
  const say = useSay(deskMaintenanceWords)
  const list = useGet<MaintenanceList>('/desk/maintenance')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <div className="p-stack">
        <NewWindow />
        <Loaded query={list}>
          {({ windows }) => (
            <Card title={say('windows')}>
              {windows.length === 0 ? (
                <p className="p-soft">{say('none')}</p>
              ) : (
                windows.map((window) => <WindowCard key={window.id} window={window} />)
              )}
            </Card>
          )}
        </Loaded>
        <CloseAtOnce />
      </div>
    </Page>
  )
}
