/** Words of the mails about trips: a ticket asked for, returned, run out, issued. */
export const tripMailWords = {
  ja: {
    'label.booking': '予約番号',
    'label.flight': '便',
    'label.travellers': '搭乗者',
    'label.amount': '金額（税込）',
    'label.issueBy': '発券期限',
    'label.tickets': '航空券番号',
    'label.comment': 'コメント',
    'label.onBehalfOf': '代理での手続き（ご本人）',
    yen: '{yen}円',
    flight: '{flight} {origin}→{destination} {time}発',
    'colleague.held-for-you': '予約した方',
    'trip/held-for-you.subject': '【{portal}】あなたの出張が予約されました',
    'trip/held-for-you.purpose': '次の予約が、あなたの代わりに取られました。まだ発券されていません。',
    'trip/held-for-you.next':
      '発券期限までに、ポータルの「出張」でこの予約を開き、発券を依頼してください。予約した方も依頼できます。期限を過ぎると、予約は取り消されます。',
    'trip/held-for-you.notYou':
      'この出張にお心当たりがないときは、ポータルで予約を取り消し、{contact}までお知らせください。',
    'colleague.cancelled': '取り消した方',
    'trip/cancelled.subject': '【{portal}】予約が取り消されました',
    'trip/cancelled.purpose': '次の予約が、あなたの代わりに取り消されました。料金はかかりません。',
    'trip/cancelled.next':
      '同じ旅程が必要なときは、ポータルの「出張」でこの予約を開き、「同じ内容で予約し直す」を選んでください。',
    'trip/cancelled.notYou': 'この取消にお心当たりがないときは、{contact}までお知らせください。',
    'colleague.requested': '依頼した方',
    'colleague.reminder': '依頼した方',
    'colleague.handed-on': '依頼先',
    'colleague.withdrawn': '取り下げた方',
    'colleague.returned': '差し戻した方',
    'colleague.price-moved': '依頼先',
    'colleague.expired': '依頼先',
    'colleague.expired-manager': '依頼した方',
    'colleague.issued': '発券した方',
    'trip/requested.subject': '【{portal}】発券の依頼が届きました',
    'trip/requested.purpose': '次の予約の発券を、あなたに依頼する方がいます。',
    'trip/requested.next':
      '発券期限までに、ポータルの「発券依頼」を開いて、発券するか、コメントを付けて差し戻してください。期限を過ぎると、予約は取り消されます。',
    'trip/requested.notYou':
      '担当外の部課の依頼が届いたときは、貴社の利用管理者または{contact}までお知らせください。',
    'trip/reminder.subject': '【{portal}】発券期限が近づいています',
    'trip/reminder.purpose': '次の予約の発券がまだ済んでいません。',
    'trip/reminder.next':
      '発券期限までに、ポータルの「発券依頼」を開いて、発券するか、コメントを付けて差し戻してください。期限を過ぎると、予約は取り消されます。',
    'trip/reminder.notYou':
      '担当外の部課の依頼が届いたときは、貴社の利用管理者または{contact}までお知らせください。',
    'trip/handed-on.subject': '【{portal}】発券の依頼があなたに回りました',
    'trip/handed-on.purpose': '依頼先の方がまだ発券していないため、次の予約の発券をあなたにもお願いします。',
    'trip/handed-on.next':
      '発券期限までに、ポータルの「発券依頼」を開いて、発券するか、コメントを付けて差し戻してください。',
    'trip/handed-on.notYou':
      '担当外の部課の依頼が届いたときは、貴社の利用管理者または{contact}までお知らせください。',
    'trip/withdrawn.subject': '【{portal}】発券の依頼が取り下げられました',
    'trip/withdrawn.purpose': '次の予約の発券の依頼は、取り下げられました。',
    'trip/withdrawn.next': 'お手続きは必要ありません。',
    'trip/withdrawn.notYou': 'お心当たりのない依頼のときは、{contact}までお知らせください。',
    'trip/returned.subject': '【{portal}】発券の依頼が差し戻されました',
    'trip/returned.purpose':
      '次の予約の発券の依頼が、コメントとともに差し戻されました。予約はまだ残っています。',
    'trip/returned.next':
      'コメントをご確認のうえ、発券期限までに、ポータルの「出張」から、もう一度依頼するか、予約を取り消してください。',
    'trip/returned.notYou': 'この予約にお心当たりがないときは、{contact}までお知らせください。',
    'trip/price-moved.subject': '【{portal}】運賃が変わったため、発券できませんでした',
    'trip/price-moved.purpose':
      '次の予約の運賃が、依頼のときより高くなりました。まだ発券していません。金額は今の運賃です。',
    'trip/price-moved.next':
      '金額をご確認のうえ、発券期限までに、ポータルの「出張」から、もう一度依頼するか、予約を取り消してください。',
    'trip/price-moved.notYou': 'この予約にお心当たりがないときは、{contact}までお知らせください。',
    'trip/expired.subject': '【{portal}】発券期限が過ぎ、予約が取り消されました',
    'trip/expired.purpose': '次の予約は、発券期限までに発券されなかったため、取り消されました。',
    'trip/expired.next':
      '同じ旅程が必要なときは、ポータルの「出張」でこの予約を開き、「同じ内容で予約し直す」を選んでください。',
    'trip/expired.notYou': 'この予約にお心当たりがないときは、{contact}までお知らせください。',
    'trip/expired-manager.subject': '【{portal}】発券期限が過ぎた依頼があります',
    'trip/expired-manager.purpose': '次の予約は、発券期限までに発券されなかったため、取り消されました。',
    'trip/expired-manager.next':
      'お手続きは必要ありません。依頼した方には、もう一度予約できることをお知らせしています。',
    'trip/expired-manager.notYou':
      '担当外の部課の依頼が届いたときは、貴社の利用管理者または{contact}までお知らせください。',
    'trip/issued.subject': '【{portal}】航空券を発券しました',
    'trip/issued.purpose': '次の予約の航空券を発券しました。',
    'trip/issued.next':
      '予定表に入れるファイルを添付しています。旅程は、ポータルの「出張」からいつでもご覧になれます。',
    'trip/issued.notYou': 'この予約にお心当たりがないときは、至急{contact}までお知らせください。',
    'colleague.seats-confirmed': '手続きした方',
    'trip/seats-confirmed.subject': '【{portal}】キャンセル待ちの席が取れました',
    'trip/seats-confirmed.purpose': 'キャンセル待ちをしていた次の予約の席が取れました。',
    'trip/seats-confirmed.next':
      '発券期限までに、ポータルの「出張」でこの予約を開き、発券を依頼してください。期限を過ぎると、予約は取り消されます。',
    'trip/seats-confirmed.notYou': 'この予約にお心当たりがないときは、{contact}までお知らせください。',
    'colleague.wait-ended': '手続きした方',
    'trip/wait-ended.subject': '【{portal}】キャンセル待ちの席は取れませんでした',
    'trip/wait-ended.purpose':
      '次の予約は、発券が間に合う時刻までに席が取れなかったため、取り消されました。料金はかかりません。',
    'trip/wait-ended.next': 'ポータルの「出張」から、別の便をご予約ください。',
    'trip/wait-ended.notYou': 'この予約にお心当たりがないときは、{contact}までお知らせください。',
    'colleague.changed': '手続きした方',
    'colleague.refunded': '手続きした方',
    'colleague.disrupted': '手続きした方',
    'trip/changed.subject': '【{portal}】便を変更しました',
    'trip/changed.purpose': '次の予約の便を変更し、航空券を引き換えました。便は、変更後のものです。',
    'trip/changed.next':
      '添付のファイルで予定表を更新してください。手数料と差額は、ポータルの「出張」でご確認いただけます。',
    'trip/changed.notYou': 'この変更にお心当たりがないときは、至急{contact}までお知らせください。',
    'trip/refunded.subject': '【{portal}】航空券を払い戻しました',
    'trip/refunded.purpose': '次の予約の航空券を払い戻しました。この航空券では搭乗できません。',
    'trip/refunded.next':
      '添付のファイルで予定表から取り除けます。払戻額は、払戻をした月の請求明細で差し引きます。',
    'trip/refunded.notYou': 'この払戻にお心当たりがないときは、至急{contact}までお知らせください。',
    'trip/disrupted.subject': '【{portal}】ご予約の便の運航が変わりました',
    'trip/disrupted.purpose': '航空会社から、次の予約の便の時刻変更または欠航の連絡がありました。',
    'trip/disrupted.next':
      'ポータルの「出張」でこの予約を開いて、便をご確認ください。欠航の便は、手数料なしで変更または払戻ができます。',
    'trip/disrupted.notYou': 'この予約にお心当たりがないときは、{contact}までお知らせください。',
  },
  en: {
    'label.booking': 'Booking',
    'label.flight': 'Flight',
    'label.travellers': 'Travellers',
    'label.amount': 'Amount with tax',
    'label.issueBy': 'Ticketing deadline',
    'label.tickets': 'Ticket numbers',
    'label.comment': 'Comment',
    'label.onBehalfOf': 'On behalf of',
    yen: '{yen} yen',
    flight: '{flight} {origin} to {destination}, departs {time}',
    'colleague.held-for-you': 'Booked by',
    'trip/held-for-you.subject': '[{portal}] A trip was booked for you',
    'trip/held-for-you.purpose':
      'The booking below was made on your behalf. Its ticket has not been issued yet.',
    'trip/held-for-you.next':
      'Before the ticketing deadline, open the booking under "Trips" in the portal and ask for its ticket. The person who booked it can ask as well. After the deadline the booking is cancelled.',
    'trip/held-for-you.notYou':
      'If you do not know of this trip, cancel the booking in the portal and tell {contact}.',
    'colleague.cancelled': 'Cancelled by',
    'trip/cancelled.subject': '[{portal}] Your booking was cancelled',
    'trip/cancelled.purpose': 'The booking below was cancelled on your behalf. There is nothing to pay.',
    'trip/cancelled.next':
      'If you still need the trip, open the booking under "Trips" in the portal and choose "Book the same again".',
    'trip/cancelled.notYou': 'If you do not know about this cancellation, tell {contact}.',
    'colleague.requested': 'Asked by',
    'colleague.reminder': 'Asked by',
    'colleague.handed-on': 'First asked',
    'colleague.withdrawn': 'Withdrawn by',
    'colleague.returned': 'Returned by',
    'colleague.price-moved': 'Asked of',
    'colleague.expired': 'Asked of',
    'colleague.expired-manager': 'Asked by',
    'colleague.issued': 'Issued by',
    'trip/requested.subject': '[{portal}] You are asked to issue a ticket',
    'trip/requested.purpose': 'You have been asked to issue the ticket for the booking below.',
    'trip/requested.next':
      'Before the ticketing deadline, open "Ticket requests" in the portal and issue the ticket, or return the request with a comment. After the deadline the booking is cancelled.',
    'trip/requested.notYou':
      'If you do not issue tickets for this department, tell your company administrator or {contact}.',
    'trip/reminder.subject': '[{portal}] A ticketing deadline is near',
    'trip/reminder.purpose': 'The ticket for the booking below has not been issued yet.',
    'trip/reminder.next':
      'Before the ticketing deadline, open "Ticket requests" in the portal and issue the ticket, or return the request with a comment. After the deadline the booking is cancelled.',
    'trip/reminder.notYou':
      'If you do not issue tickets for this department, tell your company administrator or {contact}.',
    'trip/handed-on.subject': '[{portal}] A ticket request was passed on to you',
    'trip/handed-on.purpose':
      'The person who was asked first has not issued the ticket for the booking below yet, so we are asking you as well.',
    'trip/handed-on.next':
      'Before the ticketing deadline, open "Ticket requests" in the portal and issue the ticket, or return the request with a comment.',
    'trip/handed-on.notYou':
      'If you do not issue tickets for this department, tell your company administrator or {contact}.',
    'trip/withdrawn.subject': '[{portal}] A ticket request was withdrawn',
    'trip/withdrawn.purpose': 'The request to issue the ticket of the booking below was withdrawn.',
    'trip/withdrawn.next': 'There is nothing to do.',
    'trip/withdrawn.notYou': 'If you do not know of the request, tell {contact}.',
    'trip/returned.subject': '[{portal}] Your ticket request was returned',
    'trip/returned.purpose':
      'Your request to issue the ticket for the booking below was returned with a comment. The booking is kept.',
    'trip/returned.next':
      'Read the comment. Then, before the ticketing deadline, ask again or cancel the booking under "Trips" in the portal.',
    'trip/returned.notYou': 'If you do not know of this booking, tell {contact}.',
    'trip/price-moved.subject': '[{portal}] The fare has changed, so no ticket was issued',
    'trip/price-moved.purpose':
      'The fare of the booking below is now higher than when you asked. No ticket has been issued. The amount shown is the current fare.',
    'trip/price-moved.next':
      'Check the amount. Then, before the ticketing deadline, ask again or cancel the booking under "Trips" in the portal.',
    'trip/price-moved.notYou': 'If you do not know of this booking, tell {contact}.',
    'trip/expired.subject': '[{portal}] The ticketing deadline passed and the booking was cancelled',
    'trip/expired.purpose': 'The booking below was not issued in time and has been cancelled.',
    'trip/expired.next':
      'If you still need the trip, open this booking under "Trips" in the portal and choose "Book the same again".',
    'trip/expired.notYou': 'If you do not know of this booking, tell {contact}.',
    'trip/expired-manager.subject': '[{portal}] A ticket request has passed its deadline',
    'trip/expired-manager.purpose': 'The booking below was not issued in time and has been cancelled.',
    'trip/expired-manager.next':
      'There is nothing to do. We have told the person who asked that the trip can be booked again.',
    'trip/expired-manager.notYou':
      'If you do not issue tickets for this department, tell your company administrator or {contact}.',
    'trip/issued.subject': '[{portal}] Your ticket has been issued',
    'trip/issued.purpose': 'The ticket of the booking below has been issued.',
    'trip/issued.next':
      'A file for your calendar is attached. You can see the itinerary at any time under "Trips" in the portal.',
    'trip/issued.notYou': 'If you do not know of this booking, tell {contact} at once.',
    'colleague.seats-confirmed': 'Done by',
    'trip/seats-confirmed.subject': '[{portal}] Your waitlisted seats are confirmed',
    'trip/seats-confirmed.purpose': 'The seats you were waiting for are now held for the booking below.',
    'trip/seats-confirmed.next':
      'Before the ticketing deadline, please open this booking under “Trips” in the portal and ask for the ticket. After the deadline the booking is cancelled.',
    'trip/seats-confirmed.notYou': 'If you do not know of this booking, tell {contact}.',
    'colleague.wait-ended': 'Done by',
    'trip/wait-ended.subject': '[{portal}] No seats became free',
    'trip/wait-ended.purpose':
      'No seats became free in time to issue a ticket, so the booking below was cancelled. There is nothing to pay.',
    'trip/wait-ended.next': 'Please book another flight under “Trips” in the portal.',
    'trip/wait-ended.notYou': 'If you do not know of this booking, tell {contact}.',
    'colleague.changed': 'Done by',
    'colleague.refunded': 'Done by',
    'colleague.disrupted': 'Done by',
    'trip/changed.subject': '[{portal}] Your flight was changed',
    'trip/changed.purpose':
      'The booking below was changed and its ticket exchanged. The flights are those after the change.',
    'trip/changed.next':
      'Use the attached file to update your calendar. You can see the fee and the difference in fare under "Trips" in the portal.',
    'trip/changed.notYou': 'If you do not know of this change, tell {contact} at once.',
    'trip/refunded.subject': '[{portal}] Your ticket was refunded',
    'trip/refunded.purpose': 'The ticket of the booking below was refunded. Nobody can fly on it any more.',
    'trip/refunded.next':
      'Use the attached file to remove the trip from your calendar. The refund is credited on the statement of the month in which it was made.',
    'trip/refunded.notYou': 'If you do not know of this refund, tell {contact} at once.',
    'trip/disrupted.subject': '[{portal}] Your flight has changed',
    'trip/disrupted.purpose':
      'The airline has told us that a flight of the booking below leaves at another time or was cancelled.',
    'trip/disrupted.next':
      'Please open this booking under "Trips" in the portal and check the flights. A cancelled flight can be changed or refunded without a fee.',
    'trip/disrupted.notYou': 'If you do not know of this booking, tell {contact}.',
  },
} as const
