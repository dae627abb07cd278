/** Words of the trips that somebody who leaves has still open. */
export const leavingWords = {
  ja: {
    openTrips: '{name}さんには、まだ終わっていない出張が{count}件あります。どうするかを選んでください。',
    tripLine: '{day} {route} {flight}（予約番号 {locator}）',
    decide: '出張の扱い',
    cancel: '発券前の出張を取り消し、発券済みの出張は部課の発券管理者に任せる',
    keep: 'すべての出張を残し、部課の発券管理者に任せる',
    looking: '出張を確認しています。',
    cannotLook: '出張を確認できませんでした。画面を開き直して、もう一度お試しください。',
  },
  en: {
    openTrips: '{name} still has open trips ({count}). Please choose what to do with them.',
    tripLine: '{day} {route} {flight} (booking {locator})',
    decide: 'Trips',
    cancel: 'Cancel trips without a ticket, and leave ticketed trips to the department’s ticketing managers',
    keep: 'Keep all trips, and leave them to the department’s ticketing managers',
    looking: 'Checking for trips.',
    cannotLook: 'We could not check the trips. Please open this page again and try once more.',
  },
} as const
