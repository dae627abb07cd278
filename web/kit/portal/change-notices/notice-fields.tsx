import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { changeNoticeWords } from '../../../words/portal-change-notices.ts'
import { useSay } from '../../language.tsx'
import type { FieldProps } from '../fields/form.ts'
import { NameFields } from '../fields/name-fields.tsx'
import { Card, Note } from '../page.tsx'
import {
  type Administrators,
  type Choice,
  choices,
  type Field,
  hasAdministrator,
  hasPerson,
} from './typed.ts'

interface NoticeFieldsProps {
  readonly kind: Choice
  readonly onKind: (kind: Choice) => void
  readonly field: (name: Field) => FieldProps
  readonly administrators: Administrators
}

/** What a change notice asks for and what that needs; switching keeps what was typed. */
export function NoticeFields(props: NoticeFieldsProps) {
  const { kind, field } = props
  return (
    <>
      <KindCard kind={kind} onKind={props.onKind} />
      {hasPerson(kind) && <PersonCard {...props} />}
      {hasAdministrator(kind) && <AdministratorCard field={field} />}
      {kind === 'company-data' && <CompanyCard field={field} />}
    </>
  )
}

function KindCard(props: Pick<NoticeFieldsProps, 'kind' | 'onKind'>) {
  const say = useSay(changeNoticeWords)
  return (
    <Card title={say('what')}>
      <fieldset className="p-group p-stack">
        <legend className="k-hidden">{say('what')}</legend>
        {choices.map((one) => (
          <Radio
            key={one}
            name="kind"
            label={say(one)}
            description={say(`${one}-hint`)}
            checked={props.kind === one}
            onChange={() => props.onKind(one)}
          />
        ))}
      </fieldset>
      <Note tone="info">{say('noRename')}</Note>
    </Card>
  )
}

function PersonCard({ kind, field, administrators }: NoticeFieldsProps) {
  const say = useSay(changeNoticeWords)
  const options = administrators.map(({ id, name, signInId }) => ({
    value: id,
    label: `${name} (${signInId})`,
  }))
  return (
    <Card title={say(kind === 'replace-administrator' ? 'personLeaves' : 'person')}>
      <div className="p-narrow p-stack">
        <NativeSelect
          {...field('personId')}
          label={say('person')}
          required
          data={[{ value: '', label: say('choose') }, ...options]}
        />
        {kind === 'correct-address' && <AddressField field={field} label={say('addressNew')} />}
      </div>
    </Card>
  )
}

function AdministratorCard({ field }: Pick<NoticeFieldsProps, 'field'>) {
  const say = useSay(changeNoticeWords)
  const languages = [
    { value: 'ja', label: say('language-ja') },
    { value: 'en', label: say('language-en') },
  ]
  return (
    <Card title={say('administrator')}>
      <NameFields field={field} />
      <div className="p-narrow p-stack">
        <AddressField field={field} label={say('address')} />
        <NativeSelect {...field('language')} label={say('language')} data={languages} />
      </div>
    </Card>
  )
}

function AddressField(props: Pick<NoticeFieldsProps, 'field'> & { label: string }) {
  const say = useSay(changeNoticeWords)
  return (
    <TextInput
      {...props.field('address')}
      type="email"
      label={props.label}
      description={say('addressHint')}
      required
      autoComplete="off"
      maxLength={254}
    />
  )
}

function CompanyCard({ field }: Pick<NoticeFieldsProps, 'field'>) {
  const say = useSay(changeNoticeWords)
  const names = ['companyName', 'contactName', 'contactPhone', 'contactAddress'] as const
  return (
    <Card title={say('company')} hint={say('companyHint')}>
      <div className="p-narrow p-stack">
        {names.map((name) => (
          <TextInput key={name} {...field(name)} label={say(name)} autoComplete="off" maxLength={254} />
        ))}
      </div>
    </Card>
  )
}
