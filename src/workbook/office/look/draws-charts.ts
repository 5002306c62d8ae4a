import { excelCode } from '../errors';
import { supports, withExcel } from './excel';

/**
 * Whether charts can be made here: positions of labels need ExcelApi 1.8, and a host may announce the set and have
 * no charts all the same. Asked before anything is written.
 */
export async function drawsCharts(): Promise<boolean> {
  if (!supports('1.8')) return false;
  return withExcel(async (context) => {
    const { charts } = context.workbook.worksheets.getFirst();
    charts.load('count');
    try {
      await context.sync();
    } catch (error) {
      if (excelCode(error) === 'ApiNotFound') return false;
      throw error;
    }
    return true;
  });
}
