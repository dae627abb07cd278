/** A sentence for every refusal of the desk and of change notices: what happened, then what to do next. */
export const deskProblems = {
  ja: {
    'holder-cannot-change':
      '1つのIDを別の方に引き継ぐことはできません。「利用管理者の交代」を選び、新しい方のIDの発行と、これまでのIDの削除をあわせてお申し込みください。',
    'administrator-not-found':
      '利用管理者が見つかりません。すでに変更されている可能性がありますので、最新の一覧をお確かめください。',
    'nothing-to-change': '変更する内容が入力されていません。変更したい項目を入力してください。',
    'change-notice-not-found': '変更連絡表が見つかりません。一覧からもう一度お選びください。',
    'change-notice-not-a-draft': 'この変更連絡表はすでに提出されています。一覧で状況をお確かめください。',
    'change-notice-taken-up':
      'この変更連絡表はすでに審査が始まっているため、取り下げられません。取り下げたいときは、デスクへお電話ください。',
    'change-notice-of-held':
      '提出した方のアカウントが保護中、または終了しているため、進められません。会社に電話で確かめ、差し戻してください。必要な場合はデスクで入力し直してください。',
    'change-notice-stands-elsewhere':
      'この変更連絡表は、ほかの担当者がすでに進めています。最新の状況を読み込んでお確かめください。',
    'four-eyes':
      '審査した方、または入力した方は、ご自身では承認できません。ほかの担当者に承認を依頼してください。',
    'last-administrator':
      '最後の利用管理者は削除できません。先に新しい利用管理者を追加するか、「利用管理者の交代」でお申し込みください。',
    'company-not-found': '会社が見つかりません。一覧からもう一度お選びください。',
    'contract-number-taken': 'この契約番号はほかの会社で使われています。番号をお確かめください。',
    'address-differs':
      '入力されたメールアドレスが、登録待ちのものと一致しません。ご本人にもう一度お確かめください。',
  },
  en: {
    'holder-cannot-change':
      'An ID cannot pass to another person. Please choose “A successor” and ask for two things together: a new ID for the successor and the deletion of the old one.',
    'administrator-not-found':
      'This company administrator was not found and may have been changed. Please check the latest list.',
    'nothing-to-change': 'No changes were entered. Please fill in what should be changed.',
    'change-notice-not-found': 'We could not find this change notice. Please choose again from the list.',
    'change-notice-not-a-draft':
      'This change notice has been submitted already. Please look at the list to see where it stands.',
    'change-notice-taken-up':
      'The review of this change notice has begun, so it cannot be withdrawn. Please call the desk if it should not be carried out.',
    'change-notice-of-held':
      'Whoever handed this in has an account that is held or closed, so it cannot go on. Please call the company and reject it; enter it at the desk if it is still wanted.',
    'change-notice-stands-elsewhere':
      'A colleague has already moved this change notice on. Please reload it to see its status.',
    'four-eyes':
      'Whoever reviewed or entered it cannot approve it. Please ask another member of staff to approve it.',
    'last-administrator':
      'The last company administrator cannot be deleted. Please add a new one first, or ask for “A successor”.',
    'company-not-found': 'We could not find this company. Please choose again from the list.',
    'contract-number-taken': 'Another company uses this contract number. Please check the number.',
    'address-differs':
      'This does not match the address waiting to be confirmed. Please check with the person again.',
  },
} as const
