/** Refusals of bulk actions, and the next step. */
export const bulkProblems = {
  ja: {
    'bulk-not-found': 'この一括操作は見つかりません。一括操作の一覧を開き直してください。',
    'bulk-already-begun': 'この一括操作はすでに始まっています。画面を読み込み直して、結果をご確認ください。',
    'bulk-running':
      '貴社では別の一括操作を実行しているところです。終わるのを待ってから、もう一度お試しください。',
    'preview-outdated':
      '確認の画面を開いてから時間がたちました。社員の一覧で対象を選び直して、もう一度ご確認ください。',
    'nobody-affected': '対象になる方がいません。社員の一覧で対象を選び直してください。',
    'nobody-chosen': '条件に合う方がいません。社員の一覧で条件を変えて、選び直してください。',
    'too-many-people': '一度に操作できるのは10,000人までです。条件を絞って、分けて操作してください。',
    'bulk-not-undoable':
      'この一括操作は取り消せません。取り消しは24時間以内に限ります。お一人ずつ操作してください。',
  },
  en: {
    'bulk-not-found': 'This bulk action was not found. Please open the list of bulk actions again.',
    'bulk-already-begun': 'This bulk action has already begun. Please reload the page to see the result.',
    'bulk-running':
      'Another bulk action of your company is running. Please wait until it has ended and try again.',
    'preview-outdated':
      'Too much time has passed since you looked at this. Please choose the people in the list again.',
    'nobody-affected': 'Nobody would be affected. Please choose other people in the list.',
    'nobody-chosen': 'Nobody matches. Please change the filters of the list and choose again.',
    'too-many-people':
      'At most 10,000 people can be changed at once. Please narrow the list and do it in parts.',
    'bulk-not-undoable':
      'This bulk action can no longer be undone, as that is possible within 24 hours only. Please change people one by one.',
  },
} as const
