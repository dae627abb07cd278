import { Table } from '@mantine/core'
import type { RecordView } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { promiseWords } from '../../words/security-promises.ts'

/** The rows a query found, as they were kept. */
export function Rows({ rows }: Pick<RecordView, 'rows'>) {
  const say = useSay(promiseWords)
  const [first] = rows
  if (!first) return <p>{say('noValue')}</p>
  const names = Object.keys(first)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard, too
    <section className="w-rows" aria-label={say('rows', { count: rows.length })} tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {names.map((name) => (
              <Table.Th key={name}>
                <code>{name}</code>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, 200).map((row) => (
            <Table.Tr key={JSON.stringify(row)}>
              {names.map((name) => (
                <Table.Td key={name}>
                  <code>{String(row[name] ?? '')}</code>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
