import { checkElements } from './elements';
import { sayOf } from './fault';
import type { Book } from './package';
import { plainText } from './texts';

/** The shared strings of a workbook. */
export function checkStrings(book: Book, workbook: string): readonly string[] {
  const part = book.related(workbook, 'sharedStrings');
  if (part === undefined) return [];
  const say = sayOf(book.faults, part);
  const strings: string[] = [];
  const root = book.xml(part, 's:si', (string) => {
    checkElements(string, say);
    const text = plainText(string);
    if (text.length > 32_767) say(`si ${strings.length}`, `${text.length} characters`);
    strings.push(text);
  });
  if (!root) return [];
  checkElements(root, say);
  const stated = root.attributes.get('uniqueCount');
  if (stated !== undefined && Number(stated) !== strings.length)
    say('sst', `uniqueCount says ${stated}, there are ${strings.length}`);
  return strings;
}
