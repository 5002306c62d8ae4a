import type { Worksheet } from '@univerjs/core';
import type { HostContext } from '../context';
import type { InsertionOptions } from '../model/insertion';
import { textArgument, wordArgument } from '../richapi/arguments';
import { need, RichApiError } from '../richapi/error';
import { WorksheetObject } from './worksheet';

const LOCATION = 'Workbook.insertWorksheetsFromBase64';
const PLACES = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** Excel.InsertWorksheetOptions; what is left out is as in Excel: all sheets, at the end. */
export function insertionOptions(host: HostContext, given: unknown): InsertionOptions {
  const options = (given ?? {}) as Partial<
    Record<'sheetNamesToInsert' | 'positionType' | 'relativeTo', unknown>
  >;
  if (typeof options !== 'object') throw new RichApiError('InvalidArgument', LOCATION);
  const { sheetNamesToInsert: names, positionType, relativeTo } = options;
  return {
    sheets: isLeftOut(names) ? null : namesOf(names),
    place: isLeftOut(positionType) ? 'End' : wordArgument(positionType, PLACES, LOCATION),
    relativeTo: isLeftOut(relativeTo) ? null : sheetOf(host, relativeTo),
  };
}

const isLeftOut = (value: unknown): value is null | undefined => value === null || value === undefined;

function namesOf(names: unknown): readonly string[] | null {
  if (!Array.isArray(names)) throw new RichApiError('InvalidArgument', LOCATION);
  return names.length === 0 ? null : names.map((name) => textArgument(name, LOCATION));
}

function sheetOf(host: HostContext, key: unknown): Worksheet {
  if (key instanceof WorksheetObject) return key.sheet;
  return need(host.book.sheet(textArgument(key, LOCATION)), LOCATION);
}
