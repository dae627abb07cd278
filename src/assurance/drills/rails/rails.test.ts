import { describe, expect, it } from 'vitest'
import { readProfile } from '#platform/read-profile.ts'
import type { DrillWish, TemplateText } from '../contract.ts'
import { shippedTemplates } from '../templates/shipped.ts'
import { checkPlan, type Recipient, type Standing } from './check-plan.ts'
import { checkTemplate } from './check-template.ts'

const demo = readProfile('demo')
const profile = { ...demo, drills: { ...demo.drills, names: ['北辰航空'] } }
const harmless: TemplateText = {
  ...{ kind: 'virus', language: 'ja', fromName: '総務部 文書係', subject: '議事録の確認' },
  ...{ body: '{name}さん\n\n議事録を次の場所に置きました。\n{link}\n' },
}
const words = (changed: Partial<TemplateText>) => checkTemplate({ ...harmless, ...changed }, profile)

const colleague = (changed: Partial<Recipient> = {}): Recipient => ({
  ...{
    id: 'x',
    employee_number: 'K0001',
    address: 'a@kazahana.example',
    group_company: '風花エア',
    unit: '運航部',
  },
  ...{ is_away: false, isOnCall: false, ...changed },
})
const wish: DrillWish = {
  ...{ title: '春の訓練', groups: [], numbers: [], templates: [], perHour: 100 },
  ...{ fromOn: '2026-05-11', untilOn: '2026-05-12', opens: '10:00', closes: '16:00' },
}
const standing: Standing = {
  ...{ kinds: ['virus', 'compromise', 'virus'], recipients: [colleague()], others: 1 },
  now: new Date('2026-05-08T12:00:00+09:00'),
}
const setUp = (changed: Partial<DrillWish>, stands: Partial<Standing> = {}) =>
  checkPlan({ ...wish, ...changed }, { ...standing, ...stands }, profile)

describe('the words of a drill mail', () => {
  it.each([
    ['pay', '夏の賞与についてのお知らせ'],
    ['pay', '夏 の 賞・与'],
    ['pay', 'Your SALARY statement'],
    ['dismissal', '人員削減の対象者について'],
    ['dismissal', 'Notice of disciplinary action'],
    ['health', '健康診断の結果をご確認ください'],
    ['health', 'Results of your medical examination'],
    ['disaster', '地震が発生しました。安否を登録してください'],
    ['disaster', 'Evacuation of the building'],
  ])('are refused when they play with %s: %s', (theme, subject) =>
    expect(words({ subject })).toMatchObject({ refusal: 'drill-banned-theme', detail: { theme } }),
  )

  it.each([
    'ABC株式会社',
    '株 式 会 社 青空',
    '㈱青空',
    '国税庁からのお知らせ',
    'Aoba Trading Co., Ltd.',
    'Ｂａｎｋ of Aoba',
    '北辰航空 予約係',
  ])('are refused with the name of a real organisation: %s', (fromName) =>
    expect(words({ fromName })).toMatchObject({ refusal: 'drill-real-organisation' }),
  )

  it.each([
    ...[
      'https://elsewhere.example/a',
      'login.elsewhere.jp へ',
      'reply to boss@aoba.example',
      '03-0000-0000 まで',
      '０９０ー００００ー００００'.replaceAll('ー', '-'),
    ],
  ])('are refused when they lead anywhere but to the page of the drill: %s', (text) =>
    expect(words({ body: `${text} {link}` })).toMatchObject({ refusal: 'drill-leads-elsewhere' }),
  )

  it.each([
    '<form action="/x"><input name="password"></form>',
    '<script>',
    '＜input name="p"＞',
    '<!-- x -->',
  ])('are refused with fields or markup: %s', (text) =>
    expect(words({ body: `${text} {link}` })).toMatchObject({ refusal: 'drill-page-with-fields' }),
  )

  it.each(['議事録.exe', 'minutes.txt.js', 'minutes.docm', 'minutes.pdf', '../minutes.txt', 'minutes.zip'])(
    'are refused with an attachment that could do something: %s',
    (name) =>
      expect(words({ attachment: { name, text: '訓練です。' } })).toMatchObject({
        refusal: 'drill-live-attachment',
      }),
  )

  it('are refused without the link to the page, or with two', () => {
    expect(words({ body: '議事録をご確認ください。' })).toMatchObject({ refusal: 'drill-without-link' })
    expect(words({ body: '{link} {link}' })).toMatchObject({ refusal: 'drill-without-link' })
  })

  it('S2-49 that come along keep every rail, and are of both kinds in both languages', () => {
    for (const text of shippedTemplates)
      expect([text.subject, checkTemplate(text, profile)]).toMatchObject([text.subject, { ok: true }])
    for (const language of ['ja', 'en'] as const)
      for (const kind of ['virus', 'compromise'] as const)
        expect(
          shippedTemplates.filter((one) => one.kind === kind && one.language === language).length,
        ).toBeGreaterThan(1)
    expect(words({ attachment: { name: '議事録.txt', text: 'これは訓練です。' } })).toMatchObject({
      ok: true,
    })
  })
})

describe('the set-up of a drill', () => {
  it('is refused when nobody else of the office could approve it', () =>
    expect(setUp({}, { others: 0 })).toMatchObject({ refusal: 'drill-needs-second-person' }))

  it('is refused when it would reach an address outside the own domains, and says which', () => {
    for (const address of ['a@gmail.example', 'a@kazahana.example.net', 'a@xkazahana.example'])
      expect(setUp({}, { recipients: [colleague(), colleague({ address })] })).toEqual({
        ...{ ok: false, refusal: 'drill-outside-domain' },
        detail: { domains: [address.slice(2)], people: 1 },
      })
    expect(setUp({}, { recipients: [colleague({ address: 'a@Maintenance.Kazahana.example' })] }).ok).toBe(
      true,
    )
  })

  it('is refused with fewer than three templates, or with those of one kind only (S2-49)', () => {
    expect(setUp({}, { kinds: ['virus', 'compromise'] })).toMatchObject({ refusal: 'drill-few-templates' })
    expect(setUp({}, { kinds: ['virus', 'virus', 'virus'] })).toMatchObject({ refusal: 'drill-one-kind' })
    expect(setUp({}, { kinds: ['compromise', 'compromise', 'compromise'] })).toMatchObject({
      refusal: 'drill-one-kind',
    })
  })

  it('is refused when it names somebody on leave or on call; in a group such people are left out', () => {
    const [away, onCall] = [colleague({ is_away: true }), colleague({ isOnCall: true })]
    expect(setUp({ numbers: ['K0001'] }, { recipients: [away] })).toMatchObject({
      ...{ refusal: 'drill-absent-person', detail: { why: 'away' } },
    })
    expect(setUp({ numbers: ['K0001'] }, { recipients: [onCall] })).toMatchObject({
      ...{ refusal: 'drill-absent-person', detail: { why: 'on-call' } },
    })
    expect(setUp({}, { recipients: [away, onCall] })).toMatchObject({ refusal: 'drill-nobody' })
    expect(setUp({}, { recipients: [away, onCall, colleague()] }).ok).toBe(true)
  })

  it('is refused above the cap of mails an hour, and when the mails do not fit into its hours', () => {
    expect(setUp({ perHour: profile.drills.perHour + 1 })).toMatchObject({ refusal: 'drill-rate-too-high' })
    const recipients = Array.from({ length: 400 }, () => colleague())
    expect(setUp({ perHour: 10 }, { recipients })).toMatchObject({
      ...{ refusal: 'drill-time-too-short', detail: { people: 400, room: 114 } },
    })
    expect(setUp({ perHour: 40 }, { recipients }).ok).toBe(true)
    expect(setUp({ untilOn: '2026-06-30' })).toMatchObject({ refusal: 'drill-time-too-short' })
  })

  it('is refused in quiet hours, on weekends and holidays alone, and when its time has passed', () => {
    expect(setUp({ opens: '08:59' })).toMatchObject({ refusal: 'drill-quiet-hours' })
    expect(setUp({ closes: '17:31' })).toMatchObject({ refusal: 'drill-quiet-hours' })
    expect(setUp({ fromOn: '2026-05-09', untilOn: '2026-05-10' })).toMatchObject({
      refusal: 'drill-quiet-hours',
    })
    expect(setUp({ fromOn: '2026-05-04', untilOn: '2026-05-06' })).toMatchObject({
      refusal: 'drill-quiet-hours',
    })
    expect(setUp({ fromOn: '2026-05-07', untilOn: '2026-05-07' })).toMatchObject({
      refusal: 'drill-time-too-short',
    })
  })

  it('holds when it keeps every rail', () => expect(setUp({})).toEqual({ ok: true, value: undefined }))
})
