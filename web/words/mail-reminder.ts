/** Words of the mail that reminds somebody of what is asked of him and not done yet. */
export const reminderMailWords = {
  ja: {
    'todo.lesson': '学習：「{title}」',
    'todo.document': '文書の確認：「{title}」',
    'todo.round': '参加：「{title}」',
    'todo.finding': '監査の指摘への対応：{title}',
    'todo.improvement': '点検の改善：「{title}」',
    'todo.follow-up': '会議で決まったこと：{title}',
    'todo.due': '期限 {day}',
    'todo.late': '期限 {day}・過ぎています',
    'todo.more': 'ほか{count}件',
    'reminder.subject': '【{portal}】まだお済みでないことがあります',
    'reminder.purpose':
      '情報セキュリティのためにお願いしていることのうち、まだ終わっていないものをお知らせします。',
    'reminder.next':
      'いつもの方法でログインし、学習と文書は「マイセキュリティ」で済ませてください。指摘、改善、会議で決まったことは、終わりましたら情報セキュリティの担当へお知らせください。すべて終わると、このお知らせは届かなくなります。このメールにリンクはありません。',
    'reminder.notYou': '心当たりのないものがあるときは、{contact}までお知らせください。',
  },
  en: {
    'todo.lesson': 'Lesson: "{title}"',
    'todo.document': 'Document to confirm: "{title}"',
    'todo.round': 'Take part in: "{title}"',
    'todo.finding': 'Finding from an audit: {title}',
    'todo.improvement': 'Improvement after a check: "{title}"',
    'todo.follow-up': 'Decided at a meeting: {title}',
    'todo.due': 'by {day}',
    'todo.late': 'was due {day}',
    'todo.more': 'and {count} more',
    'reminder.subject': '[{portal}] Some things are still to be done',
    'reminder.purpose': 'Some of what we ask of you for information security is not done yet.',
    'reminder.next':
      'Sign in to the staff screens as you always do, and complete lessons and documents under "My Security". When findings, improvements and decisions are done, please tell the security office. Once everything is done, you no longer receive this mail. It contains no links.',
    'reminder.notYou': 'If something here is not yours, tell {contact}.',
  },
} as const
