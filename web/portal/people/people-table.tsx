import { Link } from '@tanstack/react-router'
import type { PersonInList } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { kanaName, kanjiName, romajiName } from '../../kit/portal/person/names.ts'
import { StatusLabel, shownStatus } from '../../kit/portal/status-label.tsx'
import { portalWords } from '../../words/portal.ts'
import { peopleWords } from '../../words/portal-people.ts'

/** The list as a table; on a phone each person becomes a small card. */
export function PeopleTable(props: { people: readonly PersonInList[] }) {
  const say = useSay(peopleWords)
  const columns = ['name', 'romaji', 'kind', 'department', 'id', 'status'] as const
  return (
    <div className="p-table-frame e-people">
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
          {props.people.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ person }: { person: PersonInList }) {
  const say = useSay(peopleWords)
  const sayShared = useSay(portalWords)
  return (
    <tr>
      <th scope="row">
        <Link to="/people/$personId" params={{ personId: person.id }}>
          {kanjiName(person.names)}
        </Link>
        <span className="p-kana">{kanaName(person.names)}</span>
      </th>
      <td data-label={say('romaji')}>{romajiName(person.names)}</td>
      <td data-label={say('kind')}>{sayShared(person.kind)}</td>
      <td data-label={say('department')}>{person.department?.name ?? '—'}</td>
      <td data-label={say('id')} className="p-tight p-id">
        {person.signInId ?? person.memberNumber ?? '—'}
      </td>
      <td data-label={say('status')} className="p-tight">
        <StatusLabel status={shownStatus(person)} />
      </td>
    </tr>
  )
}
