import { useSay } from '../../kit/language.tsx'
import { Facts } from '../../kit/portal/page.tsx'
import { type Role, repairs, type Trouble } from '../../kit/repairs/repairs.ts'
import { repairWords } from '../../words/repairs.ts'
import { useRepairers } from './repairers.ts'

/** What to do, and who can do it: the actual administrators, the desk's and the member office's numbers. */
export function Answer({ role, trouble }: { role: Role; trouble: Trouble }) {
  const say = useSay(repairWords)
  const nameOf = useRepairers()
  const { by } = repairs[trouble][role]
  return (
    <>
      <p>{say(`${trouble}.${role}`)}</p>
      <Facts
        facts={[
          [
            say('can-fix'),
            <ul key="by" className="p-plain-list">
              {by.map((one) => (
                <li key={one}>{nameOf(one)}</li>
              ))}
            </ul>,
          ],
        ]}
      />
    </>
  )
}
