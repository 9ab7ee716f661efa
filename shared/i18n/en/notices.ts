import type {
  notices as italianNotices,
  mailPreferences as italianPreferences,
  unsubscribing as italianUnsubscribing,
} from '../it/notices.ts';
import type { Translated } from '../translated.ts';

/** The bell, the page of notices, and what of them comes by mail. */
export const notices = {
  title: 'Notices',
  unread_one: '1 unread notice',
  unread_other: '{{count}} unread notices',
  noneUnread: 'Notices, all read',
  seeAll: 'See all',
  readAll: 'Mark all as read',
  allRead: 'All notices are read',
  isUnread: 'Unread.',
  empty: 'No notice yet',
  emptyBody: 'When somebody names you, replies to you or invites you to a consultation, you read it here.',
  older: 'See earlier ones',
  loadingOlder: 'Looking…',
  list: 'List of notices',
  markRead: 'Mark as read',
  markReadNamed: 'Mark as read: {{notice}}',
  someone: 'Somebody',
  unreadable: 'a text that you may no longer read',
  wholePlan: 'the whole plan',
  sentence: {
    mentioned: '<b>{{who}}</b> names you in observation {{number}} on {{section}}.',
    mentionedAs: '<b>{{who}}</b> names {{as}} in observation {{number}} on {{section}}.',
    assigned: '<b>{{who}}</b> leaves observation {{number}} on {{section}} to you.',
    assignedUntil: '<b>{{who}}</b> leaves observation {{number}} on {{section}} to you. Deadline: {{due}}.',
    due: '<b>Observation {{number}}</b> on {{section}} waits for you. Deadline: {{due}}.',
    answered: {
      accepted: 'Your observation {{number}} on {{section}} is <b>accepted</b>. The reply is by {{who}}.',
      accepted_in_part:
        'Your observation {{number}} on {{section}} is <b>accepted in part</b>. The reply is by {{who}}.',
      not_accepted:
        'Your observation {{number}} on {{section}} is <b>not accepted</b>. The reply is by {{who}}.',
    },
    resolved: '<b>{{who}}</b> has closed your observation {{number}} on {{section}}.',
    reopened:
      '<b>{{who}}</b> has reopened observation {{number}} on {{section}}: it waits for a reply again.',
    merged:
      '<b>{{who}}</b> has merged your observation {{number}} into {{into}} on {{section}}: the reply to that one holds for yours too.',
    hidden:
      '<b>{{who}}</b> has hidden your words in observation {{number}} on {{section}}. The reason stands beside the text.',
    commented: '<b>{{who}}</b> has written in observation {{number}} on {{section}}.',
    observed: '<b>{{who}}</b> has observed on {{section}}: observation {{number}}.',
    proposed: '<b>{{who}}</b> proposes other words for {{section}}: observation {{number}}.',
    consultation_opened:
      '<b>{{who}}</b> invites you to consultation {{number}}. You can observe by {{deadline}}.',
    consultation_prolonged: '<b>Consultation {{number}}</b> lasts longer: you can observe by {{deadline}}.',
    consultation_reminder:
      '<b>{{who}}</b> reminds you of consultation {{number}}. You can observe by {{deadline}}.',
    consultation_deadline: '<b>Consultation {{number}}</b> is about to end: you can observe by {{deadline}}.',
    consultation_over:
      '<b>The deadline of consultation {{number}}</b> has passed: it was {{deadline}}. It can be closed now.',
    consultation_closed:
      '<b>Consultation {{number}}</b> is closed. The Planning Office replies to every observation.',
    round_opened_vote: '<b>{{who}}</b> calls you to vote {{number}} on {{section}}. {{when}}',
    round_opened_opinion:
      '<b>{{who}}</b> asks for your opinion, number {{number}}. Text: {{section}}. {{when}}',
    round_opened_signature: '<b>{{who}}</b> opens {{section}} to the signatures of its parties. {{when}}',
    round_reminder: '<b>{{who}}</b> reminds you that your word on {{section}} is missing. {{when}}',
    round_prolonged: '<b>There is more time</b> to decide on {{section}}. {{when}}',
    round_deadline:
      '<b>The time is running out</b> to decide on {{section}}, and a seat of yours has not spoken yet. {{when}}',
    round_closed: {
      approved: '{{section}} is <b>approved</b>.',
      rejected: '{{section}} is <b>not approved</b>.',
      undecided: 'On {{section}} <b>nothing was decided</b>.',
      no_quorum: 'On {{section}} <b>the quorum was missing</b>.',
      sent_back: '{{section}} <b>is a draft again</b>, with the reason of whoever presides.',
      heard: 'The opinions on {{section}} are <b>gathered</b>.',
      concluded: '{{section}} is <b>concluded</b>: all parties have signed.',
      not_concluded: '{{section}} is <b>not concluded</b>: at least one party is missing.',
    },
    recommendation_answered: {
      accepted: 'The mayors have <b>accepted</b> a recommendation of yours: {{section}}.',
      accepted_in_part: 'The mayors have <b>accepted in part</b> a recommendation of yours: {{section}}.',
      deferred: 'The mayors have <b>deferred</b> a recommendation of yours: {{section}}.',
      declined: 'The mayors have <b>not accepted</b> a recommendation of yours: {{section}}.',
    },
    receipt: {
      mine: 'Your word on {{section}} is recorded: <b>{{choice}}</b>. Entry {{seq}}, fingerprint {{print}}.',
      entered:
        '<b>{{who}}</b> has recorded for you on {{section}}: <b>{{choice}}</b>. Entry {{seq}}, fingerprint {{print}}.',
    },
  },
  choice: {
    in_favour: 'in favour',
    with_reservation: 'in favour with a reservation',
    against: 'against',
    abstention: 'abstention',
  },
  when: {
    until: 'You can do so by {{deadline}}.',
    sitting: 'The sitting is {{sitting}}, {{place}}.',
    open: 'You can do so until whoever presides closes it.',
  },
} as const satisfies Translated<typeof italianNotices>;

/** What of the notices comes by mail. */
export const mailPreferences = {
  title: 'What you get by mail',
  digest: 'The summary of the day',
  digestHint: 'Once a day, only if there is something new.',
  mentions: 'At once, when somebody names you or leaves an observation to you',
  deadlines: 'At once, when a consultation opens or a deadline comes near',
  goesTo: 'It goes to {{email}}. To change the address, ask whoever administers Corale.',
  noAddress:
    'You have no e-mail address in Corale: to get mail, ask whoever administers it to add one. You find everything here all the same.',
  sendsNone: 'This installation sends no mail: you read the notices here.',
  kept: 'Your choice is saved',
  notKept: 'Your choice is not saved',
} as const satisfies Translated<typeof italianPreferences>;

/** The page at the foot of every mail. */
export const unsubscribing = {
  title: 'Mail from Corale',
  ask: 'Should Corale no longer write to you?',
  body: '{{name}}, you will get neither the summary of the day nor urgent notices. In Corale you always find them, and you can switch mail on again on the page of notices.',
  do: 'Write to me no more',
  doing: 'Switching off…',
  done: 'Corale no longer writes to you',
  doneBody: '{{name}}, to switch mail on again, enter Corale and open the notices.',
  missing: 'A part of the address is missing',
  missingBody: 'Open the link at the foot of the letter again, or enter Corale and open the notices.',
  notDone: 'Mail is still on',
} as const satisfies Translated<typeof italianUnsubscribing>;
