import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DutyCalendar } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { dutyWords } from '../../words/security-duty.ts'
import { useMayAct } from '../incidents/use-incident.ts'

type Shift = DutyCalendar['shifts'][number]

/** The shifts of the week; one that has not ended can be taken out, once its effect was read. */
export function Shifts({ calendar }: { calendar: DutyCalendar }) {
  const say = useSay(dutyWords)
  const until = Date.parse(calendar.startsAt) + 7 * 86_400_000
  const shifts = calendar.shifts.filter(({ startsAt }) => Date.parse(startsAt) < until)
  const [asked, setAsked] = useState<Shift>()
  const client = useQueryClient()
  const sending = useSend()
  const remove = async () => {
    const reply = await sending.send({ method: 'POST', path: `/watch/duty/shifts/${asked?.id}/removal` })
    if (!reply.ok) return
    tellDone(say('removed'))
    setAsked(undefined)
    await forget(client, '/watch/duty')
  }
  return (
    <Card title={say('shifts')}>
      {shifts.length === 0 ? (
        <p className="p-soft">{say('noShifts')}</p>
      ) : (
        <Table shifts={shifts} now={calendar.now} onRemove={setAsked} />
      )}
      {asked && (
        <Confirm
          title={say('remove')}
          text={say('removeAsk')}
          isGrave
          opened
          sending={sending}
          onYes={() => void remove()}
          onNo={() => setAsked(undefined)}
        />
      )}
    </Card>
  )
}

function Table(props: { shifts: Shift[]; now: string; onRemove: (shift: Shift) => void }) {
  const say = useSay(dutyWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <thead>
          <tr>
            {(['who', 'from', 'until'] as const).map((id) => (
              <th key={id} scope="col">
                {say(id)}
              </th>
            ))}
            {mayAct && <th scope="col">{say('remove')}</th>}
          </tr>
        </thead>
        <tbody>
          {props.shifts.map((shift) => (
            <tr key={shift.id}>
              <td data-label={say('who')}>{shift.name}</td>
              <td data-label={say('from')}>{when(shift.startsAt, language)}</td>
              <td data-label={say('until')}>{when(shift.endsAt, language)}</td>
              {mayAct && (
                <td data-label={say('remove')}>
                  <Button
                    variant="default"
                    size="sm"
                    disabled={Date.parse(shift.endsAt) <= Date.parse(props.now)}
                    onClick={() => props.onRemove(shift)}
                    aria-label={say('removeOf', { name: shift.name, from: when(shift.startsAt, language) })}
                  >
                    {say('remove')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
