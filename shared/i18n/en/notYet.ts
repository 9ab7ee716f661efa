import type { notYet as italian } from '../it/notYet.ts';
import type { Translated } from '../translated.ts';

export const notYet = {
  page: 'What is still missing',
  lead: 'Corale is being built. This page lists everything that is planned and not there yet, so that you do not look for it or count on it.',
  today: 'What is already there',
  todayText:
    'A territory is founded and its people are invited, or a demonstration one is tried. Sections of the plan, recommendations, agreements and minutes are written together, with images and attachments, also from a Word or Markdown file; it is decided who may write them, and shown who wrote each word. In a workshop a whole hall writes from its phones, without logging in: contributions, the texts of the tables, recommendations with where they come from, a report and a link to what became of it; a matrix says which passage of the plan takes up each recommendation. On drafts one observes and proposes, also in consultations with a deadline; each observation gets a reply with its reason, and whoever made it is told. A text is kept in named versions and frozen with its fingerprint, and two versions are compared word by word. A body decides on that version by its own rule: opinions, votes with quorum, heads and shares, delegations and proxies, the signing of agreements by their parties, each with its receipt. The register of acts is read, taken away and verified without a network; a qualified signature made elsewhere is registered. Personal data is taken out of a text and its history.',
  areas: {
    decide: {
      title: 'Deciding',
      items: [
        'Suspending a vote for a few minutes.',
        'Saying of each single change, and not of the whole version, whether it is substantial.',
      ],
    },
    carryOut: {
      title: 'Carrying out',
      items: [
        'Objectives with indicators, measurements and yearly reviews.',
        'The adhesion pact of the bodies.',
        'Moving from one three-year plan to the next.',
      ],
    },
    publish: {
      title: 'Finding and publishing',
      items: [
        'Searching the text of everything you can read: today the search is by title only.',
        'Exporting a text to Word and Markdown; to PDF a version is exported today.',
        'A public site with what was decided.',
        'A documented interface for other programs.',
      ],
    },
    run: {
      title: 'Running Corale',
      items: [
        'Backups that restore and check themselves, alarms, several servers together.',
        'The accessibility statement.',
      ],
    },
  },
} as const satisfies Translated<typeof italian>;
