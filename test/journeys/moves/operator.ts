import { readProfile } from '../../../src/platform/config.ts'
import type { Language } from '../../../web/words/say.ts'

const { operator } = readProfile('document')

/** The names the operator's profile puts into the sentences. */
export const named = (language: Language) => ({
  programme: operator.programme[language],
  portal: operator.portal[language],
  office: operator.memberOffice.name[language],
  phone: operator.memberOffice.phone,
  desk: operator.desk.name[language],
})
