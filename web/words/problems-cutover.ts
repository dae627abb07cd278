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
    'dates-unchanged': 'The dates stand like that already. Enter the date to change.',
    'dates-out-of-order':
      'Old passwords would end before the cut-over begins. Check the dates and move both together.',
    'date-too-far': 'This date is more than ten years away. Check the year.',
    'dates-need-confirmation':
      'This change takes effect at once. Read what it does, tick the box, and send it again.',
    'rehearsal-running': 'A rehearsal is running. Try again when it has ended.',
  },
} as const
