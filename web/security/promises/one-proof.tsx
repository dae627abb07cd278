import type { ProofState } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link } from '../../kit/staff/link.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { promiseWords } from '../../words/security-promises.ts'
import { Attest } from './attest.tsx'
import { StateMark } from './state-mark.tsx'
import { useReason } from './use-reason.ts'

/** How one proof stands: its value, its threshold, when it was looked at, and the way to the record. */
export function OneProof({ proof }: { proof: ProofState }) {
  const say = useSay(promiseWords)
  const language = useLanguage()
  const { kind: reader } = useStaff()
  const reason = useReason()
  const { rule, kind, title, state, why, place, at, value } = proof
  return (
    <li className="w-proof">
      <p>
        <StateMark state={state} /> <strong>{title[language]}</strong>{' '}
        <span className="w-kind">{say(kind)}</span>
      </p>
      <p className="p-soft">
        {why && `${reason(why)} `}
        {value !== undefined && `${say('value', { value: value.toLocaleString('ja-JP') })} `}
        {at && say('checkedAt', { at: when(at, language) })}
      </p>
      {place !== undefined && (
        <p>
          <Link to={`/promises/${place}`}>{say('toRecord')}</Link>
        </p>
      )}
      {kind === 'attested' && reader !== 'auditor' && <Attest rule={rule} />}
    </li>
  )
}
