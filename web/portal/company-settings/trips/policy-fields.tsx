import { Checkbox, Radio, TextInput } from '@mantine/core'
import type { TravelPolicy } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import type { FieldProps } from '../../../kit/portal/fields/form.ts'
import { travelPolicyWords } from '../../../words/portal-travel-policy.ts'

const issuings = ['self', 'request', 'request-above-policy'] as const
const families = ['flexible', 'saver', 'early'] as const

/** Who issues tickets. */
export function IssuingChoice(props: {
  value: TravelPolicy['issuing']
  onChoose: (issuing: TravelPolicy['issuing']) => void
}) {
  const say = useSay(travelPolicyWords)
  return (
    <fieldset className="p-group p-stack">
      <legend>{say('issuing')}</legend>
      {issuings.map((issuing) => (
        <Radio
          key={issuing}
          name="issuing"
          label={say(issuing)}
          description={say(`${issuing}Hint`)}
          checked={props.value === issuing}
          onChange={() => props.onChoose(issuing)}
        />
      ))}
    </fieldset>
  )
}

/** Which families of fares may be booked. */
export function FamilyChoices(props: {
  value: TravelPolicy['families']
  error: string | undefined
  onChoose: (families: TravelPolicy['families']) => void
}) {
  const say = useSay(travelPolicyWords)
  const { value, error } = props
  return (
    <fieldset className="p-group p-stack-small" data-fault={error ? true : undefined}>
      <legend>{say('families')}</legend>
      {families.map((family) => (
        <Checkbox
          key={family}
          label={say(family)}
          checked={value.includes(family)}
          onChange={() =>
            props.onChoose(
              families.filter((one) => (one === family ? !value.includes(one) : value.includes(one))),
            )
          }
        />
      ))}
      {error && (
        <p className="p-fault" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** A whole number, or nothing. */
export function PolicyNumber(props: { id: 'ceiling' | 'leadHours' | 'stepUpAbove'; field: FieldProps }) {
  const say = useSay(travelPolicyWords)
  return (
    <TextInput
      {...props.field}
      label={say(props.id)}
      description={say(`${props.id}Hint`)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
    />
  )
}

/** Whether trips of one person that overlap are refused. */
export function OverlapChoice(props: { value: boolean; onChoose: (isBlocked: boolean) => void }) {
  const say = useSay(travelPolicyWords)
  return (
    <Checkbox
      label={say('overlaps')}
      description={say('overlapsHint')}
      checked={props.value}
      onChange={(event) => props.onChoose(event.currentTarget.checked)}
    />
  )
}
