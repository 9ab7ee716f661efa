import type { IPropertiesOptions } from 'docx';

/** Plain styles, dark on white, for every machine that opens Word files. */
export const wordStyles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'it-IT' } },
      paragraph: { spacing: { after: 120 } },
    },
    title: { run: { size: 36, bold: true, color: '000000' } },
    heading1: {
      run: { size: 30, bold: true, color: '000000' },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { size: 25, bold: true, color: '000000' },
      paragraph: { spacing: { before: 360, after: 100 }, keepNext: true },
    },
  },
};
