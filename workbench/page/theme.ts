import type { IUniverSheetsTableConfig } from '@univerjs/preset-sheets-table';

/** The look of tables, near Excel's middle green: dark text on a pale header, so that it can be read. */
export const tableThemes: Pick<IUniverSheetsTableConfig, 'userThemes' | 'defaultThemeIndex'> = {
  defaultThemeIndex: 0,
  userThemes: [
    {
      name: 'workbench-table',
      style: {
        headerRowStyle: { bg: { rgb: '#CFE5D8' }, cl: { rgb: '#1A1A1A' }, bl: 1 },
        firstRowStyle: { bg: { rgb: '#FFFFFF' } },
        secondRowStyle: { bg: { rgb: '#F4F9F6' } },
      },
    },
  ],
};
