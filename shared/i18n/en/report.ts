import type { report as it } from '../it/report.ts';
import type { Translated } from '../translated.ts';

export const report = {
  title: 'After the workshop',
  ended: 'Ended {{when}}.',
  files: 'Report',
  filesLead:
    'Attendance by body, contributions, groups, recommendations and the texts of the tables, as they stood at the end.',
  notYet: 'The report can be downloaded as soon as the workshop has ended, which is done in the console.',
  download: 'Download the report',
  open: 'Open the report',
  public: 'Public report',
  publicLead:
    'Without the names of those who took part. Read it again before you hand it out: the words of contributions and tables stay as they were written. A contribution that names somebody is hidden in the console, also now; the text of a table is corrected in the Word file and in the minutes.',
  office: 'Report for the office',
  officeLead: 'With names beside contributions, as long as they are kept.',
  docx: 'Download as Word',
  docxNamed: 'Download as Word: {{report}}',
  pdf: 'Download as PDF',
  pdfNamed: 'Download as PDF: {{report}}',
  making: 'Preparing the file…',
  made: 'File downloaded.',
  failed: 'The file was not downloaded',
  naming: {
    title: 'Some words seem to name somebody who took part',
    lead: 'They stand in the public report. If they do name somebody, hide the contribution in the console and download again.',
    card: 'Table {{table}}: ‘{{words}}’',
    table: 'Text of table {{table}}: correct it in the Word file and in the minutes.',
  },
  minutes: 'Minutes',
  minutesLead:
    'They begin with the public report and are a document like any other: correct and complete them.',
  makeMinutes: 'Prepare the minutes',
  makingMinutes: 'Preparing the minutes…',
  minutesFailed: 'The minutes were not prepared',
  openMinutes: 'Open the minutes',
  noMinutes:
    'Minutes are prepared by whoever may write them: the Planning Office, facilitators or minute takers.',
  next: 'What comes next',
  nextLead: 'Recommendations are opened to observations, and then go to the mayors.',
  none: 'No recommendation came out of this workshop.',
  names: 'Names of guests',
  namesUntil: 'Names are kept until {{day}}. Then they are deleted; contributions stay.',
  namesGone: 'Names were deleted {{day}}. Contributions stay.',
} as const satisfies Translated<typeof it>;
