/** Words of the mail that reminds the security office of a day the law gives. */
export const clockMailWords = {
  ja: {
    'label.law': '法令',
    'label.clockStep': '期限のあるもの',
    'label.due': '期限',
    'label.addressee': '報告先',
    'label.incident': 'インシデント',
    'law.personal-information': '個人情報の保護に関する法律',
    'law.civil-aviation': '航空に関する法令',
    'law.payment-cards': 'カード会社の取り決め',
    'law.other-countries': '他国の法令',
    'clockStep.preliminary': '速報',
    'clockStep.final': '確報',
    dueDay: '{day} の終わりまで（日本時間）',
    dueLater: '{day} 以降（その年の祝日が未登録のため確定していません）',
    noAddressee: '未設定',
    'clock-due.subject': '【{portal}】法令による報告の期限が近づいています',
    'clock-due.purpose': 'インシデントについて、法令による報告の期限が近づいています。',
    'clock-due.next':
      '担当者用の画面からログインし、インシデントの画面で状況をお確かめください。報告が済みましたら、同じ画面で報告の日時と受付番号を記録してください。',
    'clock-due.notYou':
      'セキュリティの担当を離れている場合は、{contact}までお知らせください。このメールを転送しないでください。',
  },
  en: {
    'label.law': 'Law',
    'label.clockStep': 'What is due',
    'label.due': 'Due',
    'label.addressee': 'Reported to',
    'label.incident': 'The incident',
    'law.personal-information': 'Act on the Protection of Personal Information',
    'law.civil-aviation': 'Law on aviation',
    'law.payment-cards': 'Terms of the card companies',
    'law.other-countries': 'Law of other countries',
    'clockStep.preliminary': 'Preliminary report',
    'clockStep.final': 'Final report',
    dueDay: 'by the end of {day} (Japan time)',
    dueLater: '{day} or later (not settled: the holidays of that year are not loaded)',
    noAddressee: 'not set',
    'clock-due.subject': '[{portal}] A report required by law is due soon',
    'clock-due.purpose': 'A report about an incident that is required by law is due soon.',
    'clock-due.next':
      'Please sign in on the screen for staff and check the incident. Once the report has been sent, record its time and receipt number on the same screen.',
    'clock-due.notYou':
      'If you no longer work in the security office, tell {contact}. Please do not forward this mail.',
  },
} as const
