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
    'todo.round': 'To take part in: "{title}"',
    'todo.finding': 'Finding of an audit: {title}',
    'todo.improvement': 'Improvement after a check: "{title}"',
    'todo.follow-up': 'Decided at a meeting: {title}',
    'todo.due': 'by {day}',
    'todo.late': 'was due {day}',
    'todo.more': 'and {count} more',
    'reminder.subject': '[{portal}] Some things are still to be done',
    'reminder.purpose': 'Of what is asked of you for information security, this is not done yet.',
    'reminder.next':
      'Sign in to the staff screens as you always do; lessons and documents are under "My Security". Of findings, improvements and decisions tell the security office when they are done. Once all is done, this mail no longer comes. There is no link in it.',
    'reminder.notYou': 'If something is none of yours, tell {contact}.',
  },
} as const
