/** A sentence for every refusal of the registers: what happened, then what to do next. */
export const registerProblems = {
  ja: {
    'register-entry-not-found': 'この項目は一覧にありません。一覧からもう一度お選びください。',
    'entry-moved-on':
      'ほかの担当者が先に書き換えました。両方の内容を比べ、残す内容を選んで保存し直してください。',
    'entry-named-twice': '同じ名前の項目がすでにあります。一覧からその項目を開いてください。',
    'entry-checked-ahead': '確認日が未来になっています。日付をお確かめください。',
    'owner-not-found': '担当者が登録されていません。一覧からもう一度お選びください。',
    'selection-incomplete':
      '選定の記録が途中です。選定日・選定者・経験・能力をすべて入力するか、すべて空にしてください。',
    'contract-incomplete':
      '契約または守秘義務の記録が途中です。番号と期間をすべて入力するか、すべて空にしてください。',
    'days-in-wrong-order': '終わりの日が始まりの日より前です。日付をお確かめください。',
    'cloud-not-assessed':
      '評価で「問題なし」と記録されていないため、利用中にできません。先に評価を記録してください。',
    'selection-missing':
      '委託先の選定記録がないため、アカウントを発行できません。先に選定の記録を登録してください。',
    'contract-missing': '有効な契約がないため、アカウントを発行できません。先に契約を登録してください。',
    'contract-ended': '契約が終了しているため、アカウントを発行できません。更新した契約を登録してください。',
    'confidentiality-missing':
      '守秘義務の定めがないため、アカウントを発行できません。先に守秘義務の期間を登録してください。',
    'confidentiality-ended':
      '守秘義務の期間が終わっているため、アカウントを発行できません。更新した期間を登録してください。',
    'opening-not-found':
      'この依頼は、すでに確認・見送り・取り下げが済んでいるか、期限が切れています。画面を読み込み直してお確かめください。',
    'opening-own':
      'ご自身の依頼は、ご自身では確認も見送りもできません。ほかの担当者に確認をお願いするか、依頼を取り下げてください。',
    'opening-of-another':
      'ほかの担当者の依頼は取り下げられません。発行しない場合は「発行を見送る」をお選びください。',
    'opening-asked-already':
      'このメールアドレスへの発行は、すでに依頼されています。確認を待つ依頼の一覧をお確かめください。',
    'opening-address-taken':
      'このメールアドレスは、ほかの方がすでに使っています。発行を見送り、別のアドレスで依頼し直すようお伝えください。',
    'sign-on-broken':
      '一覧を取り込めませんでした。表示された行を直して、もう一度お試しください。何も変わっていません。',
    'leaver-not-found': 'この社員番号の方は登録されていません。社員番号をお確かめください。',
    'leaves-before-joining': '最終在籍日が入社日より前です。日付をお確かめください。',
    'leaving-own': 'ご自身の最終在籍日は登録できません。ほかの担当者に登録をお願いしてください。',
    'leaving-of-office':
      '情報セキュリティ担当者・CISO・監査担当者の最終在籍日は、その日が終わる6時間前までに登録してください。急ぐ場合は、CISOに登録をお願いしてください。',
    'asset-out': 'すでに持ち出し中です。返却を記録してから、もう一度お試しください。',
    'asset-stays-in': 'お客さま情報は持ち出せません。社内でご利用ください。',
    'device-not-listed': '紙以外の情報は、登録された端末で持ち出してください。端末をお選びください。',
    'return-day-wrong': '返却予定日は、今日から31日以内で入力してください。',
    'take-out-not-found': 'この持ち出しは返却済みか、見つかりません。画面を読み込み直してください。',
  },
  en: {
    'register-entry-not-found': 'This is not on the register. Please choose again from the list.',
    'entry-moved-on':
      'Somebody else has changed this in the meantime. Please compare both versions and save the one to keep.',
    'entry-named-twice': 'Something of this name is listed already. Please open it from the list.',
    'entry-checked-ahead': 'The date of the check is in the future. Please check it.',
    'owner-not-found': 'This person is not on the registers. Please choose the person in charge again.',
    'selection-incomplete':
      'The selection record is incomplete. Please fill in its day, who chose, experience and ability, or leave all of them empty.',
    'contract-incomplete':
      'The contract or its confidentiality terms are incomplete. Please fill in all of their fields, or leave all of them empty.',
    'days-in-wrong-order': 'The last day comes before the first. Please check the dates.',
    'cloud-not-assessed':
      'No assessment found this service in order, so it cannot be in use. Please record an assessment first.',
    'selection-missing':
      'There is no selection record of this contractor, so no account is opened. Please put it on file first.',
    'contract-missing':
      'There is no contract in force, so no account is opened. Please put it on file first.',
    'contract-ended': 'The contract has ended, so no account is opened. Please put the renewed one on file.',
    'confidentiality-missing':
      'There are no confidentiality terms, so no account is opened. Please put their days on file first.',
    'confidentiality-ended':
      'The confidentiality terms have ended, so no account is opened. Please put the renewed ones on file.',
    'opening-not-found':
      'This was confirmed, refused or taken back already, or its time is over. Please load the page again.',
    'opening-own':
      'You asked for this yourself. Please have a colleague of the office confirm it, or take it back.',
    'opening-of-another':
      'A colleague asked for this, so you cannot take it back. To stop it, please choose “Refuse”.',
    'opening-asked-already':
      'An account for this mail address has already been asked for. Please check the requests waiting to be confirmed.',
    'opening-address-taken':
      'Someone else already uses this mail address. Please refuse it and have it asked for with another address.',
    'sign-on-broken':
      'The list was not imported. Please correct the lines shown and try again. Nothing has changed.',
    'leaver-not-found': 'Nobody of this employee number is on file. Please check the number.',
    'leaves-before-joining': 'The last day comes before the first. Please check the date.',
    'leaving-own': 'This is your own last day. Please ask a colleague in the office to record it.',
    'leaving-of-office':
      'The last day of somebody of the security office is noted at least six hours before it ends. If it is urgent, please ask the CISO to note it.',
    'asset-out': 'This has been taken out already. Please record its return, then try again.',
    'asset-stays-in': 'Customer information must not be taken out. Please use it in the office.',
    'device-not-listed': 'Anything not on paper must be taken out on a listed device. Please choose one.',
    'return-day-wrong': 'The day of return must be within 31 days from today. Please check it.',
    'take-out-not-found': 'This has already been returned, or was not found. Please reload the page.',
  },
} as const
