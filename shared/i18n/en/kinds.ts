import type { kinds as italian } from '../it/kinds.ts';
import type { Translated } from '../translated.ts';

export const kinds = {
  one: {
    plan_section: 'Section of the plan',
    recommendation: 'Recommendation',
    agreement: 'Agreement',
    minutes: 'Minutes',
  },
  many: {
    plan_section: 'Plan',
    recommendation: 'Recommendations',
    agreement: 'Agreements',
    minutes: 'Minutes',
  },
  parts: 'Kinds of document',
  create: 'New…',
  createOne: {
    plan_section: 'New section…',
    recommendation: 'New recommendation…',
    agreement: 'New agreement…',
    minutes: 'New minutes…',
  },
  createTitle: {
    plan_section: 'New section of the plan',
    recommendation: 'New recommendation',
    agreement: 'New agreement',
    minutes: 'New minutes',
  },
  createDo: {
    plan_section: 'Create the section',
    recommendation: 'Create the recommendation',
    agreement: 'Create the agreement',
    minutes: 'Create the minutes',
  },
  createHint: {
    plan_section: 'It starts as a draft, outside the contents of the plan: place it whenever you like.',
    recommendation:
      'Begin with a verb: ‘Open a single access point in each sub-district’. Corale gives it its code.',
    agreement: 'It starts with its articles ready to be filled in.',
    minutes: 'For example: ‘Home care table, third meeting’. Number and date go into the details.',
  },
  importTitle: {
    plan_section: 'Import a section',
    recommendation: 'Import a recommendation',
    agreement: 'Import an agreement',
    minutes: 'Import minutes',
  },
  renameTitle: {
    plan_section: 'Rename the section',
    recommendation: 'Rename the recommendation',
    agreement: 'Rename the agreement',
    minutes: 'Rename the minutes',
  },
  renameHint: {
    plan_section: 'Without a number: the plan gives it one.',
    recommendation: 'Begin with a verb: it says what is asked for.',
    agreement: 'What is done together, in a few words.',
    minutes: 'Which sitting, in a few words.',
  },
  titleTooLong: 'The title is too long: {{limit}} characters at most.',
  empty: {
    plan_section: 'The plan has no sections yet',
    recommendation: 'No recommendations yet',
    agreement: 'No agreements yet',
    minutes: 'No minutes yet',
  },
  emptyMaker: {
    plan_section: 'Create the first section, or import it from a file.',
    recommendation:
      'Create the first, or import it from a file: it starts with the questions that a table answers.',
    agreement: 'Create the first, or import it from a file: it starts with the articles to fill in.',
    minutes: 'Create the first, or import them from a file: they start with the parts that minutes have.',
  },
  emptyReader: {
    plan_section: 'The Planning Office creates them: once they are there, you can read them here.',
    recommendation: 'The tables of the workshops write them: once they are there, you can read them here.',
    agreement: 'The Planning Office prepares them: once they are there, you can read them here.',
    minutes: 'Whoever takes the minutes writes them: once they are there, you can read them here.',
  },
  count: {
    plan_section_one: 'One section',
    plan_section_other: '{{count}} sections',
    recommendation_one: 'One recommendation',
    recommendation_other: '{{count}} recommendations',
    agreement_one: 'One agreement',
    agreement_other: '{{count}} agreements',
    minutes_one: 'One set of minutes',
    minutes_other: '{{count}} sets of minutes',
  },
  filters: 'Search the documents',
  words: 'Words of the title',
  wordsOrCode: 'Words of the title, or code',
  onlyMine: 'Only what I can write',
  noneFound: 'No document matches',
  step: {
    title: 'The document goes on to ‘{{state}}’',
    closes:
      'From now on the text can only be read. Whoever is writing sees it at once, and what is saved stays.',
    opens: 'The text can be written again: those who have permission go on at once.',
    stays: 'Those who can write the text go on writing it.',
    staysClosed: 'The text stays as it is: it can be read, and not written.',
    reason: 'Reason, if there is one',
    reasonHint: 'It stays in the record beside your name.',
    do: 'Confirm the step',
    busy: 'Recording…',
    done: 'The document is now in ‘{{state}}’.',
  },
  duplicate: {
    title: 'Duplicate ‘{{title}}’ as a template',
    hint: 'The text starts as it is now, then changes on its own. Dates, numbers and signatures are not copied.',
    do: 'Duplicate',
    busy: 'Duplicating…',
  },
  origin: {
    from: 'Made from <a>‘{{title}}’</a>, text of {{day}}',
    models_one: 'Used as a template for one text',
    models_other: 'Used as a template for {{count}} texts',
  },
} as const satisfies Translated<typeof italian>;
