/** Refusals of statements, records and servicing, and the next step. */
export const travelMoneyProblems = {
  ja: {
    'record-not-found': 'この記録は見つかりません。取引記録を検索し直してください。',
  },
  en: {
    'record-not-found': 'This record was not found. Please search the records again.',
  },
} as const
