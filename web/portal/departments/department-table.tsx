import { Button } from '@mantine/core'
import type { Department } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { departmentWords } from '../../words/portal-departments.ts'
import type { Doing } from './departments.tsx'

/** All departments by code. */
export function DepartmentTable(props: { departments: readonly Department[]; onDo: (doing: Doing) => void }) {
  const say = useSay(departmentWords)
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('code')}</th>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('people')}</th>
            <th scope="col">{say('action')}</th>
          </tr>
        </thead>
        <tbody>
          {props.departments.map((department) => (
            <Row key={department.id} department={department} onDo={props.onDo} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ department, onDo }: { department: Department; onDo: (doing: Doing) => void }) {
  const say = useSay(departmentWords)
  const { code, name, people } = department
  return (
    <tr>
      <td className="p-id p-tight" data-label={say('code')}>
        {code}
      </td>
      <th scope="row">{name}</th>
      <td className="p-tight" data-label={say('people')}>
        {say('peopleCount', { count: people })}
      </td>
      <td>
        <div className="p-row">
          <Button
            variant="default"
            aria-label={say('renameOf', { name })}
            onClick={() => onDo({ do: 'change', department })}
          >
            {say('rename')}
          </Button>
          <Button
            variant="subtle"
            aria-label={say('removeOf', { name })}
            onClick={() => onDo({ do: 'remove', department })}
          >
            {say('remove')}
          </Button>
        </div>
      </td>
    </tr>
  )
}
