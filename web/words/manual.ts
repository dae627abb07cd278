/** Words around the web manual; its items come from the server, and only from its day on (S1-10, S1-17). */
export const webManualWords = {
  ja: {
    title: 'マニュアル',
    lead: '変更の前にご準備いただきたいことと、変更のあとで変わることを、ご利用のIDごとにまとめています。',
    'lead-own': 'あなたに関わる項目を、それぞれの章の先頭に表示しています。',
    before: '事前準備',
    after: 'セキュリティ強化後の変更点',
    questions: 'Q&A',
    concerns: '対象',
    'not-yet-title': 'マニュアルはまだ公開していません',
    'not-yet': '{day}に公開します。',
    'open-notices': 'お知らせを読む',
    open: 'マニュアルを読む',
  },
  en: {
    title: 'Manual',
    lead: 'What to prepare before the change and what is different after it, for each kind of ID.',
    'lead-own': 'What concerns you comes first in each part.',
    before: 'Prepare before the change',
    after: 'Changes after it',
    questions: 'Questions and answers',
    concerns: 'Concerns',
    'not-yet-title': 'The manual has not been published yet',
    'not-yet': 'It will be published on {day}.',
    'open-notices': 'Read the notices',
    open: 'Read the manual',
  },
} as const
