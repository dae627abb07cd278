import { describe, expect, it } from 'vitest'
import { languages } from '#platform/author.ts'
import { readProfile } from '#platform/config.ts'
import { mailWords } from '../../web/words/mail.ts'
import { tripEvents } from './lines/travel-mails.ts'
import type { CodePurpose, TemplateUse } from './mail.ts'
import { render } from './render.ts'

const at = new Date('2025-11-20T10:05:00+09:00')
const stationery = { profile: readProfile('document'), origin: 'https://biz.kazahana.example', now: at }
const { operator, mail: sender } = stationery.profile

const codeFor = (
  purpose: CodePurpose,
  kind: 'administrator' | 'traveller' = 'administrator',
): TemplateUse => ({
  template: 'one-time-code',
  values: { code: '048291', purpose, kind, deviceFamily: 'Chrome / Windows', validMinutes: 10, at },
})
const registered = (kind: 'administrator' | 'ticketing-manager', companyName = '青葉商事'): TemplateUse => ({
  template: 'user-registered',
  values: { link: '/set-password#secret-token', validHours: 72, kind, companyName },
})
const notice: TemplateUse = {
  template: 'login-notice',
  values: { at, deviceFamily: 'Safari / iPhone', networkHint: '203.0.113.0/24' },
}
const changed: TemplateUse = {
  template: 'password-changed',
  values: { at, deviceFamily: 'Safari / iPhone', kind: 'administrator' },
}
const toOld: TemplateUse = { template: 'address-changed-old', values: { at, newMasked: 'n***@aoba.example' } }
const toNew: TemplateUse = { template: 'address-changed-new', values: { at } }
const entered = (kind: 'administrator' | 'ticketing-manager'): TemplateUse => ({
  template: 'first-address-entered',
  values: { at, deviceFamily: 'Safari / iPhone', kind },
})
const waiting = (kind: 'administrator' | 'ticketing-manager'): TemplateUse => ({
  template: 'first-address-waiting',
  values: {
    ...{ at, deviceFamily: 'Safari / iPhone', networkHint: '203.0.113.0/24', kind },
    ...{ newMasked: 'n***@aoba.example', signInId: 'KAZE00001' },
  },
})
const invitations = (['old-password', 'no-password', 'shared-address'] as const).map(
  (reason): TemplateUse => ({
    template: 'invitation',
    values: { reason, kind: 'ticketing-manager', at, until: at },
  }),
)
const safety: TemplateUse = {
  template: 'safety-call',
  values: {
    at,
    kind: 'ticketing-manager',
    companyName: '青葉商事',
    message: '地震がありました',
    link: '/portal',
  },
}
const confirmed: TemplateUse = { template: 'first-address-confirmed', values: { at } }
const confirmedHeld: TemplateUse = { template: 'first-address-confirmed', values: { at, isHeld: true } }
const toNewHeld: TemplateUse = { template: 'address-changed-new', values: { at, isHeld: true } }
const codes = (['sign-in', 'reset', 'address', 'operation'] as const).map((purpose) => codeFor(purpose))
const events = (
  [
    'added',
    'removed',
    'suspended',
    'codes-made',
    'code-used',
    'refused',
    'operation-refused',
    'ended',
  ] as const
).map(
  (event): TemplateUse => ({
    template: 'authenticator',
    values: {
      event,
      at,
      kind: 'administrator',
      deviceFamily: 'Safari / iPhone',
      name: '会社の電話',
      codesLeft: 9,
    },
  }),
)
const noticed = (['submitted', 'approved', 'rejected', 'applied'] as const).map(
  (event): TemplateUse => ({
    template: 'change-notice',
    values: { at, event, number: '0482915566', kind: 'replace-administrator', reason: '印影が違います。' },
  }),
)
const newId: TemplateUse = { template: 'administrator-id', values: { at, signInId: 'KAZE00001' } }
const clocksDue = (['preliminary', 'final'] as const).map(
  (step): TemplateUse => ({
    template: 'clock-due',
    values: {
      ...{ at, law: 'personal-information', step, day: '2026-01-05', isSettled: step === 'preliminary' },
      incident: '00000000-0000-4000-8000-0000000000aa',
    },
  }),
)
const trips = tripEvents.map(
  (event): TemplateUse => ({
    template: 'trip',
    values: {
      ...{ event, at, kind: 'administrator', locator: 'K7Q2MD', amount: 48_200, until: at },
      segments: [{ flight: 'ZB 105', origin: 'HND', destination: 'CTS', departsAt: at }],
      travellers: ['山田 花子'],
      ...{ colleague: '佐藤 健', comment: '上長の確認をお願いします。', tickets: ['1234567890123'] },
    },
  }),
)
const watched: TemplateUse[] = [
  { template: 'watch', values: { event: 'incident-opened', at, number: 12 } },
  { template: 'watch', values: { event: 'alert', at, title: '多くのIDへの試行' } },
  { template: 'watch', values: { event: 'mail-reported', at, number: 3 } },
  { template: 'watch', values: { event: 'evidence', at, title: '当番のいない時間(分)' } },
]
const contacts: TemplateUse[] = [
  {
    template: 'contact',
    values: { event: 'received', at, number: 'K7Q2-MD4F', about: 'complaint', until: at },
  },
  {
    template: 'contact',
    values: { event: 'answered', at, number: 'K7Q2-MD4F', about: 'request', answer: 'はい。' },
  },
  { template: 'contact', values: { event: 'waiting', at, number: 'K7Q2-MD4F', until: at } },
]
const reminder: TemplateUse = {
  template: 'reminder',
  values: {
    ...{ at, on: '2025-11-20' },
    things: [
      { kind: 'lesson', title: '不審なメール', dueOn: '2025-11-19' },
      { kind: 'document', title: 'ハンドブック', dueOn: '2025-11-20' },
    ],
  },
}
const all = [
  reminder,
  ...contacts,
  { template: 'audit-checkpoint', values: { at } } as const,
  ...watched,
  ...trips,
  ...noticed,
  ...clocksDue,
  newId,
  ...codes,
  registered('administrator'),
  registered('ticketing-manager'),
  notice,
  changed,
  toOld,
  toNew,
  entered('administrator'),
  entered('ticketing-manager'),
  waiting('administrator'),
  waiting('ticketing-manager'),
  confirmed,
  safety,
  ...invitations,
  confirmedHeld,
  toNewHeld,
  ...events,
]

const everywhere = all.flatMap((use) =>
  languages.map((language) => ({ use, language, name: nameOf(use), ...render(use, language, stationery) })),
)
function nameOf(use: TemplateUse) {
  if (use.template === 'authenticator' || use.template === 'trip')
    return `${use.template} ${use.values.event}`
  return use.template === 'one-time-code' ? `code for ${use.values.purpose}` : use.template
}

describe('every mail', () => {
  it.each(everywhere)(
    '$name ($language) names the portal, the sender, the moment and the next step',
    (mail) => {
      expect(mail.subject).toContain(operator.portal[mail.language])
      expect(mail.text).toContain(operator.name[mail.language])
      expect(mail.text).toContain(sender.from)
      const moment = {
        ja: '2025年11月20日(木) 10:05(日本時間)',
        en: 'Thu 20 November 2025, 10:05 (Japan time)',
      }
      expect(mail.text).toContain(moment[mail.language])
      expect(mail.text).toContain(`■ ${mailWords[mail.language]['label.next']}\n`)
    },
  )

  it.each(everywhere)('$name ($language) says whom to tell if it was not you', (mail) => {
    const last = mail.text.split(`■ ${mailWords[mail.language]['label.notYou']}\n`)[1]
    expect(last).toContain(operator.desk.name[mail.language])
    expect(last).toContain(operator.desk.free)
    expect(last).toContain(operator.desk.charged)
  })

  it.each(everywhere)(
    '$name ($language) leaves no place unfilled and speaks of the purpose first',
    (mail) => {
      expect(mail.subject + mail.text).not.toMatch(/[{}]|undefined|null/)
      const purpose = mail.text.slice(0, mail.text.indexOf('\n\n'))
      expect(purpose).not.toContain(':')
      expect(purpose.length).toBeGreaterThan(15)
    },
  )

  it.each(everywhere)(
    '$name ($language) has no link but the one that sets a password, or leads to where one says that one is safe',
    (mail) => {
      const links = mail.text.match(/https?:\/\/\S+/g) ?? []
      const own: Partial<Record<TemplateUse['template'], string>> = {
        'user-registered': 'https://biz.kazahana.example/set-password#secret-token',
        'safety-call': 'https://biz.kazahana.example/portal',
      }
      expect(links).toEqual([own[mail.use.template]].filter((link) => link !== undefined))
    },
  )
})

describe('what the member office has done', () => {
  const events = ['registered', 'unlocked', 'full', 'address-old', 'address-new'] as const
  it.each(events.flatMap((event) => languages.map((language) => [event, language] as const)))(
    '%s (%s) is told with the next step, and points to the office, not to the desk',
    (event, language) => {
      const masked = event === 'address-old' ? { newMasked: 'n***@post.example' } : {}
      const values = { event, at, kind: 'traveller', ...masked } as const
      const { subject, text } = render({ template: 'member-office', values }, language, stationery)
      expect(subject + text).not.toMatch(/[{}]|undefined|null|https?:/)
      expect(text).toContain(operator.memberOffice.phone)
      expect(text).not.toContain(operator.desk.free)
      expect(text.includes('n***@post.example')).toBe(event === 'address-old')
    },
  )
})

describe('a one-time code', () => {
  it.each(codes.flatMap((use) => languages.map((language) => ({ use, language, name: nameOf(use) }))))(
    '$name ($language) stands on a line of its own with its validity, the device and the warning',
    (mail) => {
      const words = mailWords[mail.language]
      const { text, subject } = render(mail.use, mail.language, stationery)
      expect(text.split('\n')).toContain(`${words['label.code']}: 048291`)
      expect(text).toContain(mail.language === 'ja' ? '有効期限: 発行から10分間' : 'Valid: for 10 minutes')
      expect(text).toContain(`${words['label.device']}: Chrome / Windows`)
      expect(text).toContain(words.neverAsk)
      expect(subject).not.toContain('048291')
    },
  )

  it('tells each purpose apart in both languages', () => {
    const subjects = codes.flatMap((use) =>
      languages.map((language) => render(use, language, stationery).subject),
    )
    expect(new Set(subjects).size).toBe(8)
  })

  it('sends travellers to the member office, not to the desk', () => {
    for (const language of languages) {
      const { text } = render(codeFor('sign-in', 'traveller'), language, stationery)
      expect(text).toContain(operator.memberOffice.name[language])
      expect(text).toContain(operator.memberOffice.phone)
      expect(text).not.toContain(operator.desk.free)
    }
  })

  it('says nothing of why it was asked', () => {
    for (const language of languages) {
      const { text } = render(codeFor('sign-in'), language, stationery)
      expect(text).not.toMatch(/新しい端末|いつもと|普段|不審|new device|unusual|unfamiliar|suspicious|risk/i)
    }
  })
})

describe('the mail that completes a registration', () => {
  it('is called ユーザー登録完了 and holds neither ID nor password', () => {
    for (const kind of ['administrator', 'ticketing-manager'] as const) {
      const { subject, text } = render(registered(kind), 'ja', stationery)
      expect(subject).toBe('【風花ビズ】ユーザー登録完了')
      expect(text).toContain('IDはこのメールに記載していません')
      expect(text).toContain('ご自身でパスワードを設定してください')
      expect(text).not.toMatch(/仮パスワード|初期パスワード/)
    }
  })

  it('tells a ticketing manager to wait for his administrator and an administrator to wait for a separate word', () => {
    expect(render(registered('ticketing-manager'), 'ja', stationery).text).toContain('利用管理者からの案内')
    expect(render(registered('administrator'), 'ja', stationery).text).toContain('別途ご案内')
  })

  it('links to the configured origin and refuses any other (attack-11)', () => {
    const elsewhere = (link: string): TemplateUse => ({
      template: 'user-registered',
      values: { link, validHours: 72, kind: 'administrator', companyName: '青葉商事' },
    })
    for (const link of [
      'https://evil.example/set-password',
      '//evil.example/x',
      '/\\evil.example/x',
      'javascript:x',
    ])
      expect(() => render(elsewhere(link), 'ja', stationery), link).toThrow('configured origin only')
  })
})

describe('names in mails', () => {
  it('attack-27 come as one harmless line: no line ends, no turned text, no links, no forged section', () => {
    const nasty =
      '青葉\r\nBcc: all@evil.example\r\n\r\n■ ご注意\u2028\u202Eevil\u2066\u200B\u0000\u001b[31m https://evil.example/x'
    const { subject, text } = render(registered('administrator', nasty), 'ja', stationery)
    expect(subject).toBe('【風花ビズ】ユーザー登録完了')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    expect(text.split('\n')).not.toContain('■ ご注意')
    expect(text).not.toMatch(/^Bcc:/m)
    expect(text).not.toContain('https://evil')
    expect(text).toContain('青葉 Bcc: all@evil.example ■ ご注意')
  })

  it('attack-27 keep HTML as the text it is, because there is no HTML part, and are cut to a line', () => {
    const { text } = render(registered('administrator', `<b onclick=x>${'あ'.repeat(500)}`), 'ja', stationery)
    expect(text).toContain('<b onclick=x>あああ')
    expect(text).not.toContain('あ'.repeat(121))
  })
})

it('has the same words in every language', () => {
  expect(Object.keys(mailWords.en)).toEqual(Object.keys(mailWords.ja))
})

describe('a first address entered at a sign-in', () => {
  const textOf = (use: TemplateUse) => languages.map((language) => render(use, language, stationery).text)

  it('tells a ticketing manager that his company administrator confirms it, an administrator that the desk does', () => {
    const [ja, en] = textOf(entered('ticketing-manager'))
    expect(ja).toContain('貴社の利用管理者が確認するまでは、閲覧のみ')
    expect(en).toContain(
      'Until your company administrator confirms it, you can look at things but change nothing',
    )
    const [deskJa, deskEn] = textOf(entered('administrator'))
    expect(deskJa).toContain('デスクが確認するまでは、閲覧のみ')
    expect(deskEn).toContain('Until the desk confirms it')
  })

  it('tells the administrators whose it is, with the address masked, from where, and where to refuse it', () => {
    for (const text of textOf(waiting('ticketing-manager'))) {
      expect(text).toContain('KAZE00001')
      expect(text).toContain('n***@aoba.example')
      expect(text).toContain('203.0.113.0/24')
      expect(text).toMatch(/「拒否する」|"Refuse"/)
    }
  })
})
