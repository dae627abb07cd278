/** The mail that carries a checkpoint of the audit log out of the house. */
export const auditMailWords = {
  ja: {
    'audit-checkpoint.subject': '【{portal}】監査記録のチェックポイント',
    'audit-checkpoint.purpose':
      '監査記録のチェックポイントを添付します。その時点までの記録が、あとから書き換えられていないことを確かめるためのものです。',
    'audit-checkpoint.next':
      '添付ファイルを、そのまま保管してください。検証のときは、保管したファイルを「sekisho audit verify --witness」で指定します。',
    'audit-checkpoint.notYou': '{contact}までお知らせください。',
  },
  en: {
    'audit-checkpoint.subject': '[{portal}] A checkpoint of the audit log',
    'audit-checkpoint.purpose':
      'A checkpoint of the audit log is attached. With it you can verify later that the records up to that point were not rewritten.',
    'audit-checkpoint.next':
      'Keep the attached file as it is. To verify, name the files you kept with "sekisho audit verify --witness".',
    'audit-checkpoint.notYou': 'Tell {contact}.',
  },
} as const
