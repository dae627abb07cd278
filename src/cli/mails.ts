import { z } from 'zod'
import { deadMails, mailsTo, retryMail } from '#mail/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, noMore } from './command.ts'
import { inWorld } from './open-world.ts'

type Listed = Awaited<ReturnType<typeof deadMails>>[number]

export const mailsDead: Command = {
  name: 'mails dead',
  summary: 'Lists the mails that were given up: when, whose, how often tried, why. Never their content.',
  usage: [],
  async run(words) {
    noMore(words)
    show(await inWorld((world) => deadMails(world.db)), 'No mail was given up.')
  },
}

export const mailsSent: Command = {
  name: 'mails to',
  summary: 'Lists what was to be sent to an address in the last 90 days, and what became of it.',
  usage: ['<address>   hana@example.jp'],
  async run([address = '', ...rest]) {
    noMore(rest)
    if (!z.email().safeParse(address).success)
      throw new StartFault('Give one address, for example hana@example.jp.')
    show(await inWorld((world) => mailsTo(world, address)), 'Nothing was to be sent there.')
  },
}

export const mailsRetry: Command = {
  name: 'mails retry',
  summary: 'Tries a waiting mail again at once, for example when the mail server is well again.',
  usage: ['<id>   as "mails dead" and "mails to" show it'],
  async run([id = '', ...rest]) {
    noMore(rest)
    if (!z.uuid().safeParse(id).success)
      throw new StartFault('Give the id of a mail, as "mails to" shows it.')
    const tried = await inWorld((world) => retryMail(world, { by: 'operator', name: 'command line' }, id))
    if (!tried.ok) throw new StartFault(whyNot(tried.refusal, tried.detail))
    process.stdout.write(`${tried.value.template} is on its way again.\n`)
  },
}

function whyNot(
  refusal: 'mail-not-found' | 'mail-settled',
  detail: Record<string, unknown> | undefined,
): string {
  if (refusal === 'mail-not-found') return 'There is no such mail, or it left more than 90 days ago.'
  return `This mail is ${detail?.state}, and its content was wiped then: let the person ask for a new one, or resend the password mail in the portal.`
}

function show(mails: Listed[], none: string): void {
  const lines = mails.map(({ id, createdAt, state, template, recipient, attempts, lastError }) =>
    [createdAt.toISOString(), id, state.padEnd(7), template, recipient, `tried ${attempts}`, lastError ?? '']
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`${lines.length === 0 ? none : lines.join('\n')}\n`)
}
