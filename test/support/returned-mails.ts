/** A mail server's report that a mail was not delivered (RFC 3464), with the headers of that mail. */
export const deliveryReport = (messageId: string, action = 'failed') =>
  `From: MAILER-DAEMON@kazahana.example
To: biz@kazahana.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="x"

--x
Content-Type: text/plain; charset=us-ascii

The mailbox is full.
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.kazahana.example

Final-Recipient: rfc822; somebody@kazahana.example
Action: ${action}
Status: 5.2.2

--x
Content-Type: text/rfc822-headers

Message-ID: ${messageId}
Subject: a drill

--x--
`.replaceAll('\n', '\r\n')

/** The answer of somebody's mailbox while he is away, or of himself. */
export const answerTo = (messageId: string, headers: string) =>
  `From: somebody@kazahana.example
To: biz@kazahana.example
${headers}
In-Reply-To: ${messageId}
Content-Type: text/plain; charset=utf-8

I am not there at present.
`.replaceAll('\n', '\r\n')
