/** Sentences for the refusals of the change: its dates and its rehearsals. */
export const cutoverProblems = {
  ja: {
    'dates-unchanged': 'いまの日付と同じです。変更する日付を入力してください。',
    'dates-out-of-order':
      '切り替え前のパスワードの期限が、切り替えの日より前になります。日付をお確かめのうえ、両方を一緒に変更してください。',
    'date-too-far': '10年以上離れた日付です。年をお確かめください。',
    'dates-need-confirmation':
      'この変更は、いますぐ効力を持ちます。内容をお読みのうえ、確認欄にチェックを入れて、もう一度お進みください。',
    'rehearsal-running': 'リハーサルを実行しているところです。終わってから、もう一度お試しください。',
  },
  en: {
    'dates-unchanged': 'These are already the current dates. Please enter the date you want to change.',
    'dates-out-of-order':
      'Old passwords would end before the day of the change. Please check the dates and change both together.',
    'date-too-far': 'This date is more than ten years away. Please check the year.',
    'dates-need-confirmation':
      'This change takes effect at once. Please read what it does, tick the box and try again.',
    'rehearsal-running': 'A rehearsal is running. Please try again when it has finished.',
  },
} as const
