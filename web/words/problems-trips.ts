/** Refusals about trips, and the next step. */
export const tripProblems = {
  ja: {
    'trip-not-found': 'この出張は見つかりません。出張の一覧を開き直してご確認ください。',
    'trip-stands-elsewhere': 'この出張はすでに先の手続きに進んでいます。画面を読み込み直してご確認ください。',
    'not-own-trip':
      'ご自身の出張だけを予約できます。ほかの方の出張は、ご本人または発券管理者が予約してください。',
    'no-department': '所属の部課が登録されていないため、予約できません。貴社の利用管理者へご相談ください。',
    'colleague-not-found':
      '同行者に、いまは搭乗できない方が含まれています。外してからもう一度お試しください。',
    'too-many-passengers': '一度に予約できるのは6名までです。分けて予約してください。',
    'flights-out-of-order': '便の時刻が前後しています。前の便の到着後に出発する便を選んでください。',
    'too-late-to-book': '発券に必要な時間が足りないため、この便は予約できません。後の便をお選びください。',
    'overlapping-trip':
      '同じ時間に搭乗する別の予約があります。承知のうえで進める場合は、チェックを入れてもう一度お進みください。',
    'overlap-refused':
      '同じ時間に搭乗する別の予約があるため、貴社の規程により予約できません。先の予約を取り消すか、別の便をお選びください。',
    'guest-kept-too-long': 'ゲストの氏名を削除する日は、出張の終了後1年以内の日を選んでください。',
    'against-policy': '貴社の規程により、この便は予約できません。別の便または運賃をお選びください。',
    'reason-needed': '規程と異なる予約です。理由を入力してから、もう一度お進みください。',
    'sold-out': '満席になりました。別の便または運賃をお選びください。',
    'offer-gone': 'この運賃の販売は終了しました。便を検索し直してください。',
    'price-moved':
      '運賃が変わりました。便を検索し直すか、出張または依頼の一覧を開き直して、いまの金額をご確認ください。',
    'favourite-not-found': 'この区間または同行者は、すでに外されています。画面を開き直してご確認ください。',
    'too-many-favourites':
      '登録できるのは、区間と同行者を合わせて20件までです。使わないものを外してから、もう一度お試しください。',
    'key-of-another-call':
      'この画面から、別の内容ですでに送信されています。画面を開き直して、もう一度お試しください。',
    'still-running': '同じ操作を処理しているところです。数秒お待ちのうえ、もう一度お試しください。',
  },
  en: {
    'trip-not-found': 'We could not find this trip. Please open the list of trips again.',
    'trip-stands-elsewhere': 'This trip has already moved on. Please reload the page.',
    'not-own-trip':
      'You can book your own trips only. Please ask the traveller or a ticketing manager to book this one.',
    'no-department':
      'You do not belong to a department, so you cannot book. Please ask your company administrator.',
    'colleague-not-found':
      'One of the fellow travellers cannot fly now. Please remove that person and try again.',
    'too-many-passengers': 'You can book for up to six people at a time. Please split the booking.',
    'flights-out-of-order': 'Each flight must leave after the one before has landed. Please choose again.',
    'too-late-to-book': 'There is not enough time left to issue a ticket. Please choose a later flight.',
    'overlapping-trip':
      'Somebody has another booking at that time. To book anyway, tick the box and try again.',
    'overlap-refused':
      'Somebody has another booking at that time, which your company’s policy does not allow. Please cancel the other trip or choose another flight.',
    'guest-kept-too-long':
      'A guest’s name must be deleted within one year after the trip. Please choose an earlier day.',
    'against-policy':
      'Your company’s policy does not allow this flight. Please choose another flight or fare.',
    'reason-needed': 'This booking differs from the policy. Please enter the reason and try again.',
    'sold-out': 'The flight is sold out now. Please choose another flight or fare.',
    'offer-gone': 'This fare is no longer on sale. Please search again.',
    'price-moved':
      'The fare has changed. Please search again, or open the trip or the list of requests again, and check the amount.',
    'favourite-not-found': 'This entry has been removed already. Please open the page again.',
    'too-many-favourites':
      'You can save 20 routes and fellow travellers. Please remove one you do not use and try again.',
    'key-of-another-call':
      'Something else was already sent from this page. Please open it again and try once more.',
    'still-running': 'The same request is still being processed. Please wait a few seconds and try again.',
  },
} as const
