/** A sentence for every refusal in the room of an incident and at the duty calendar. */
export const incidentProblems = {
  ja: {
    'incident-not-found': 'インシデントが見つかりません。一覧からもう一度お選びください。',
    'incident-closed':
      'このインシデントは閉じられています。続きがあるときは、新しいインシデントを開いてください。',
    'incident-role-not-staff': 'この方は役割を担えません。一覧から別の方をお選びください。',
    'incident-step-taken': 'この段階はすでに記録されています。最新の状況を読み込んでお確かめください。',
    'incident-not-contained': '封じ込めの完了がまだ記録されていません。完了を記録してから閉じてください。',
    'incident-without-measures':
      '再発防止策がまだありません。担当者と期日とともに一つ以上登録してから閉じてください。',
    'task-not-found': 'この作業は、ほかの方がすでに変更しています。最新の状況を読み込んでお確かめください。',
    'measure-not-found':
      'この再発防止策は見つからないか、すでに完了しています。一覧を読み込み直してください。',
    'containment-finds-nobody': '対象が見つかりません。IDや会社、接続元と時刻をお確かめください。',
    'containment-stands': 'すでに停止されています。いまの状況をインシデントの一覧でお確かめください。',
    'containment-time': '終わりの時刻は、これから31日以内でご指定ください。',
    'containment-touches-more': '確認のあとで対象が大きく増えました。もう一度、影響を確かめてください。',
    'containment-not-found': 'この封じ込めが見つかりません。画面を読み込み直してください。',
    'containment-over': 'この封じ込めはすでに終わっています。画面を読み込み直してください。',
    'manual-in-past': '発効日時が過ぎています。これからの日時を指定するか、空欄のままにしてください。',
    'shift-not-office': 'この方は当番になれません。セキュリティの担当者からお選びください。',
    'shift-time':
      '当番の時間をお確かめください。終わりは始まりより後、長さは7日以内で、まだ終わっていない時間にしてください。',
    'shift-not-found': 'この当番は見つからないか、すでに終わっています。当番表を読み込み直してください。',
  },
  en: {
    'incident-not-found': 'There is no such incident. Please choose again from the list.',
    'incident-closed': 'This incident is closed. If there is more to it, please open a new one.',
    'incident-role-not-staff':
      'This person cannot take on this role. Please choose somebody else from the list.',
    'incident-step-taken': 'This step is already recorded. Please reload the page to see the latest status.',
    'incident-not-contained':
      'The end of the containment has not been recorded yet. Please record it, then close the incident.',
    'incident-without-measures':
      'There is no measure against recurrence yet. Please enter at least one with an owner and a date, then close the incident.',
    'task-not-found': 'Somebody else has changed this task. Please reload the page to see the latest status.',
    'measure-not-found': 'This measure was not found or is already done. Please reload the list.',
    'containment-finds-nobody':
      'Nobody was found. Please check the ID, the company, or the network and time.',
    'containment-stands': 'This is already on hold. Please check the list of incidents for its status.',
    'containment-time': 'Please choose an end within the next 31 days.',
    'containment-touches-more':
      'Far more would be affected than when you checked. Please check the effect again.',
    'containment-not-found': 'There is no such containment. Please load the page again.',
    'containment-over': 'This containment is over already. Please load the page again.',
    'manual-in-past': 'This time has passed. Please choose one in the future, or leave it empty.',
    'shift-not-office': 'This person cannot be on call. Please choose somebody of the security office.',
    'shift-time':
      'Please check the times: the end comes after the start, within seven days, and is not over yet.',
    'shift-not-found': 'This shift was not found or is already over. Please reload the calendar.',
  },
} as const
