import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Authenticators } from '#identity/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { when } from '../../../kit/portal/when.ts'
import { authenticatorWords } from '../../../words/portal-authenticators.ts'
import { EndDialog } from './end-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

export type Kept = Authenticators['authenticators'][number]
type Doing = { act: 'rename' | 'lose' | 'remove'; kept: Kept } | undefined

/** One line each, with what can be done with it. */
export function AuthenticatorTable(props: { authenticators: readonly Kept[]; onChanged: () => void }) {
  const say = useSay(authenticatorWords)
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const done = () => {
    close()
    props.onChanged()
  }
  const columns = ['name', 'kind', 'addedAt', 'lastUsedAt', 'action'] as const
  return (
    <>
      <div className="p-table-frame">
        <table className="p-table">
          <caption>{say('caption')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.authenticators.map((kept) => (
              <Row key={kept.id} kept={kept} onAct={(act) => setDoing({ act, kept })} />
            ))}
          </tbody>
        </table>
      </div>
      {doing?.act === 'rename' && <RenameDialog kept={doing.kept} onDone={done} onClose={close} />}
      {doing && doing.act !== 'rename' && (
        <EndDialog act={doing.act} kept={doing.kept} onDone={done} onClose={close} />
      )}
    </>
  )
}

function Row({ kept, onAct }: { kept: Kept; onAct: (act: 'rename' | 'lose' | 'remove') => void }) {
  const say = useSay(authenticatorWords)
  const language = useLanguage()
  const { name, kind, addedAt, lastUsedAt, isLost, isSynced } = kept
  return (
    <tr>
      <th scope="row">
        {name}
        {isLost && <p className="p-small">{say('lost')}</p>}
        {isSynced && <p className="p-small">{say('synced')}</p>}
      </th>
      <td data-label={say('kind')}>{say(kind)}</td>
      <td data-label={say('addedAt')}>{when(addedAt, language)}</td>
      <td data-label={say('lastUsedAt')}>{lastUsedAt ? when(lastUsedAt, language) : say('never')}</td>
      <td>
        <div className="p-row">
          <Button variant="default" aria-label={say('renameOf', { name })} onClick={() => onAct('rename')}>
            {say('rename')}
          </Button>
          {!isLost && (
            <Button variant="default" aria-label={say('loseOf', { name })} onClick={() => onAct('lose')}>
              {say('lose')}
            </Button>
          )}
          <Button variant="default" aria-label={say('removeOf', { name })} onClick={() => onAct('remove')}>
            {say('remove')}
          </Button>
        </div>
      </td>
    </tr>
  )
}
