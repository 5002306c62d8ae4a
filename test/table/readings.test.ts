import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { findingMessage } from '../../src/catalogue/findings';
import { sheetsOf, technologyCases } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { readAll } from './read-all';

/** Workbooks with one thing each that clerks' lists really have, against the same list without it. */

const entries = technologyCases
  .filter((entry) => entry.経費.length > 0 && Object.keys(entry.設定).length === 0)
  .filter((entry) => entry.経費.every((row) => typeof row['支出額'] === 'number'))
  .slice(0, 12);
const numbered = (id: string, row: Readonly<Record<string, CellValue>>) => ({
  ...row,
  受付番号: `${id}-${String(row['受付番号'])}`,
});
const sheets = sheetsOf({
  設定: {},
  申請: entries.flatMap((entry) => entry.申請.map((row) => numbered(entry.id, row))),
  経費: entries.flatMap((entry) => entry.経費.map((row) => numbered(entry.id, row))),
  構成員: [],
});
const valuesOf = (name: string): CellValue[][] => sheets.find((sheet) => sheet.name === name)!.values;
const applications = valuesOf('申請');
const lines = valuesOf('経費');
const COST = lines[0]!.indexOf('支出額');
const NUMBER = lines[0]!.indexOf('受付番号');

interface Input {
  readonly applications?: CellValue[][];
  readonly lines?: CellValue[][];
  readonly answers?: Readonly<Record<string, string>>;
}

/** 算定額 and 交付予定額 by 受付番号, what is asked, and the rules of the workbook as a whole. */
function read({ applications: first = applications, lines: second = lines, answers = {} }: Input = {}) {
  const { result, asked } = readAll([
    gridOf('申請', first),
    gridOf('経費', second),
    gridOf('設定', [['項目', '値'], ...Object.entries(answers)]),
  ]);
  const amounts = new Map(
    result.assessments.map(({ application, computed, planned }) => [
      application.receiptNumber,
      [computed, planned],
    ]),
  );
  return { amounts, asked, result, general: result.general.map(({ rule, variant }) => `${rule} ${variant}`) };
}

const plain = read();
const undetermined = new Map([...plain.amounts.keys()].map((number) => [number, [null, null]]));
const withHeader = (values: CellValue[][], at: number, header: CellValue): CellValue[][] =>
  values.map((row, n) => (n === 0 ? row.map((cell, column) => (column === at ? header : cell)) : row));
const withColumn = (
  values: CellValue[][],
  header: string,
  of: (row: CellValue[]) => CellValue,
): CellValue[][] => values.map((row, n) => [...row, n === 0 ? header : of(row)]);

describe('headers', () => {
  const mark = fc.constantFrom(
    '※',
    '＊',
    '*',
    '●',
    '■',
    '①',
    '⑫',
    '⑳',
    '1.',
    '12.',
    '３．',
    '4 .',
    '5\n. ',
    '',
  );
  const bracket = fc.constantFrom(
    '',
    '（必須）',
    '【必須】',
    '(任意)',
    '［記入例］',
    '（円）',
    '（10桁）',
    '（必須・円）',
  );
  const space = fc.constantFrom('', ' ', '　', '\n');

  it('are the same whatever mark, space or harmless bracket stands at them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(mark, space, space, bracket), { minLength: 60, maxLength: 60 }),
        (all) => {
          const dressed = (values: CellValue[][]): CellValue[][] =>
            values.map((row, n) =>
              n > 0
                ? row
                : row.map((header, at) => {
                    const [before, inner, outer, after] = all[at % all.length]!;
                    return `${before}${inner}${String(header)}${outer}${after}`;
                  }),
            );
          const { amounts, asked } = read({ applications: dressed(applications), lines: dressed(lines) });
          expect(asked).toEqual([]);
          expect(amounts).toEqual(plain.amounts);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are found down to row 60, and the row in which they stand changes nothing', () => {
    for (const above of [0, 1, 19, 20, 21, 40, 59]) {
      const lead: CellValue[][] = Array.from({ length: above }, (_, at) =>
        at % 7 === 0 ? [`説明 ${at}`] : [],
      );
      const { amounts } = read({ applications: [...lead, ...applications], lines: [...lead, ...lines] });
      expect(amounts).toEqual(plain.amounts);
    }
  });
});

describe('another unit than 円', () => {
  it.each([['支出額（千円）'], ['支出額(千円)'], ['支出額【単位：千円】'], ['※支出額（千円・必須）']])(
    '%s is asked; 千円 is a thousand times as much, 円 as it stands',
    (header) => {
      const key = `読み方:単位:経費:${header}`;
      const named = withHeader(lines, COST, header);
      const open = read({ lines: named });
      expect(open.asked).toEqual([key]);
      expect(open.amounts).toEqual(undetermined);
      for (const asked of [key, '読み方:単位:経費', '読み方:単位'])
        expect(read({ lines: named, answers: { [asked]: '円' } }).amounts).toEqual(plain.amounts);
      const thousands = named.map((row, n) =>
        n === 0 ? row : row.map((cell, at) => (at === COST ? Number(cell) / 1000 : cell)),
      );
      const answered = read({ lines: thousands, answers: { [key]: '千円' } });
      expect(answered.asked).toEqual([]);
      expect(answered.amounts).toEqual(plain.amounts);
    },
  );

  it('a line above covers the column that it stands over, and all amounts where that is none', () => {
    const over = lines[0]!.map((_, at) => (at === COST ? '単位：千円' : null));
    const corner = ['（単位：千円）'];
    for (const above of [over, corner]) {
      const open = read({ lines: [above, ...lines] });
      expect(open.asked).toContain('読み方:単位:経費:支出額');
      expect(open.amounts).toEqual(undetermined);
      const answered = read({ lines: [above, ...lines], answers: { '読み方:単位': '円' } });
      expect(answered.amounts).toEqual(plain.amounts);
    }
  });

  it('claims a thousand times too small in most rows are asked, and blank 交付予定額 alone', () => {
    const computed = (row: CellValue[]): number | null =>
      plain.amounts.get(String(row[applications[0]!.indexOf('受付番号')]))?.[0] ?? null;
    const bare = applications.map((row) => row.filter((_, at) => applications[0]![at] !== '申請額'));
    const claimed = bare.map((row, n) => {
      const amount = computed(applications[n]!);
      return [...row, n === 0 ? '申請額' : amount === null ? null : amount / 1000];
    });
    const { asked, result } = read({ applications: claimed });
    expect(asked).toEqual(['読み方:単位:申請:申請額']);
    for (const { application, computed: amount, planned } of result.assessments) {
      expect(amount).toBe(plain.amounts.get(application.receiptNumber)?.[0]);
      if (application.claimedAmount.kind === 'value') expect(planned).toBeNull();
    }
  });

  it('税抜 against 設定 税区分 is asked until the two agree', () => {
    const named = withHeader(lines, COST, '支出額（税抜）');
    const open = read({ lines: named, answers: { 税区分: '税込' } });
    expect(open.asked).toEqual(['読み方:税']);
    expect(open.amounts).toEqual(undetermined);
    expect(read({ lines: named, answers: { 税区分: '税抜' } }).amounts).toEqual(plain.amounts);
    const answered = read({ lines: named, answers: { 税区分: '税込', '読み方:税': '税込' } });
    expect(answered.amounts).toEqual(plain.amounts);
  });
});

describe('columns', () => {
  it('two for one of the contract are each asked, and rows that are the same in both are not concerned', () => {
    const half = (row: CellValue[]): CellValue => Number(row[COST]) / 2;
    const twice = withColumn(lines, '支出予定額', half);
    const open = read({ lines: twice });
    expect(open.asked).toEqual(['読み方:列:支出額', '読み方:列:支出予定額']);
    expect(open.amounts).toEqual(undetermined);
    const answers = { '読み方:列:支出額': '支出額', '読み方:列:支出予定額': '使わない' };
    expect(read({ lines: twice, answers }).amounts).toEqual(plain.amounts);
    const other = { '読み方:列:支出額': '使わない', '読み方:列:支出予定額': '支出額' };
    const halved = lines.map((row, n) =>
      n === 0 ? row : row.map((cell, at) => (at === COST ? half(row) : cell)),
    );
    expect(read({ lines: twice, answers: other }).amounts).toEqual(read({ lines: halved }).amounts);
    const same = withColumn(lines, '支出予定額', (row) => row[COST] ?? null);
    expect(read({ lines: same }).amounts).toEqual(plain.amounts);
  });

  it('with the very same header stay asked, whatever is answered: no answer can say which of them counts', () => {
    const half = (row: CellValue[]): CellValue => Number(row[COST]) / 2;
    const alike = withColumn(lines, '支出額', half);
    const given: readonly Readonly<Record<string, string>>[] = [{}, { '読み方:列:支出額': '支出額' }];
    for (const answers of given) {
      const { amounts, asked } = read({ lines: alike, answers });
      expect(new Set(asked)).toEqual(new Set(['読み方:列:支出額']));
      expect(amounts).toEqual(undetermined);
    }
    const same = withColumn(lines, '支出額', (row) => row[COST] ?? null);
    expect(read({ lines: same }).amounts).toEqual(plain.amounts);
  });

  const without = (header: string): CellValue[][] =>
    lines.map((row) => row.filter((_, at) => lines[0]![at] !== header));

  it.each([
    ['他の補助金等の有無', '他補助', '有'],
    ['ほかの補助金の有無', '他補助', '有'],
    ['寄付金等の額', '寄付金等', 1_000],
    ['パッケージ区分の型', 'パッケージ', '○'],
  ] as const)('%s may be %s: asked, and only rows with a value wait', (header, column, value) => {
    const [first] = lines.slice(1);
    const named = withColumn(without(column), header, (row) =>
      row[NUMBER] === first![NUMBER] ? value : null,
    );
    const open = read({ lines: named });
    expect(open.asked).toEqual([`読み方:列:${header}`]);
    for (const [number, amounts] of open.amounts) {
      if (number === first![NUMBER]) expect(amounts).toEqual([null, null]);
    }
    const answers = { [`読み方:列:${header}`]: column };
    expect(read({ lines: named, answers }).amounts).toEqual(
      read({ lines: withHeader(named, named[0]!.length - 1, column) }).amounts,
    );
    const unused = { [`読み方:列:${header}`]: '使わない' };
    expect(read({ lines: named, answers: unused }).amounts).toEqual(read({ lines: without(column) }).amounts);
  });

  it.each([['備考'], ['メモ'], ['担当者名'], ['No.']])('%s is only listed', (header) => {
    let n = 0;
    const named = withColumn(lines, header, () => (header === 'No.' ? (n += 1) : '確認済み'));
    expect(read({ lines: named }).asked).toEqual([]);
    expect(read({ lines: named }).amounts).toEqual(plain.amounts);
  });
});

describe('受付番号 below its first row', () => {
  it.each([
    ...[null, '', '　', '〃', '々', '同上'],
    ...['同　上', '仝', '″', '"', '”', '’’', '↑', '同', '上に同じ'],
  ])('%j is asked, once for all', (ditto) => {
    const seen = new Set<CellValue>();
    const repeated = lines.map((row, n) => {
      if (n === 0 || !seen.has(row[NUMBER]!)) {
        seen.add(row[NUMBER]!);
        return row;
      }
      return row.map((cell, at) => (at === NUMBER ? ditto : cell));
    });
    const key = '読み方:空欄の受付番号';
    const open = read({ lines: repeated });
    expect(open.asked).toEqual([key]);
    expect(open.general).not.toContain('L-01 blank');
    const several = new Set(
      lines
        .slice(1)
        .map((row) => String(row[NUMBER]))
        .filter((number, at, all) => all.indexOf(number) !== at),
    );
    for (const [number, amounts] of open.amounts)
      expect(amounts).toEqual(several.has(number) ? [null, null] : plain.amounts.get(number));
    const above = read({ lines: repeated, answers: { [key]: '上と同じ' } });
    expect(above.asked).toEqual([]);
    expect(above.amounts).toEqual(plain.amounts);
    const flawed = read({ lines: repeated, answers: { [key]: '不備' } });
    const first = lines.filter(
      (row, n) => n === 0 || lines.findIndex((other) => other[NUMBER] === row[NUMBER]) === n,
    );
    expect(flawed.amounts).toEqual(read({ lines: first }).amounts);
    expect(flawed.general.filter((rule) => rule.startsWith('L-01')).length).toBe(lines.length - first.length);
  });

  it('numbers that differ by leading zeros alone are asked', () => {
    const at = applications[0]!.indexOf('受付番号');
    const number = String(applications[1]![at]);
    const renumbered = (values: CellValue[][], column: number, to: CellValue): CellValue[][] =>
      values.map((row) => row.map((cell, n) => (n === column && cell === number ? to : cell)));
    const input = { applications: renumbered(applications, at, 7), lines: renumbered(lines, NUMBER, '0007') };
    expect(read(input).asked).toEqual(['読み方:先頭の0']);
    expect(read(input).amounts.get('7')).toEqual([null, null]);
    const same = read({ ...input, answers: { '読み方:先頭の0': '同じ' } });
    expect(same.amounts.get('7')).toEqual(plain.amounts.get(number));
  });

  it('of several such numbers none is said of the other one’s application', () => {
    const at = applications[0]!.indexOf('受付番号');
    const [first, second] = [1, 2].map((row) => String(applications[row]![at]));
    const renumbered = (values: CellValue[][], column: number, [a, b]: CellValue[]): CellValue[][] =>
      values.map((row) =>
        row.map((cell, n) => (n !== column ? cell : cell === first ? a! : cell === second ? b! : cell)),
      );
    const { result } = read({
      applications: renumbered(applications, at, [7, 8]),
      lines: renumbered(lines, NUMBER, ['0007', '0008']),
    });
    const count = lines.filter((row) => row[NUMBER] === first || row[NUMBER] === second).length;
    const said = result.assessments.flatMap(({ application, findings }) =>
      findings
        .filter(({ rule }) => rule === 'Y-03')
        .map((finding) => [application.receiptNumber, findingMessage(finding)]),
    );
    const text = `受付番号が、先頭の0を除くと申請の番号と同じになる行が${count}行あります（「0007」と申請の「7」など）。`;
    expect(said).toEqual([
      ['7', text],
      ['8', text],
    ]);
  });
});

describe('rows that are neither application nor line', () => {
  const sum = (values: CellValue[][], at: number): number =>
    values.slice(1).reduce((total, row) => total + Number(row[at]), 0);
  const row = (header: CellValue[], cells: Readonly<Record<string, CellValue>>): CellValue[] =>
    header.map((name) => cells[String(name)] ?? null);

  it.each([
    ['合計'],
    ['合　計'],
    ['計'],
    ['小計'],
    ['総計'],
    ['累計'],
    ['TOTAL'],
    ['24件'],
    ['（合計）'],
    ['4月計'],
  ])('%s in 受付番号 is left out and said, and its sum compared', (word) => {
    const total = sum(lines, COST);
    const right = [...lines, row(lines[0]!, { 受付番号: word, 支出額: total })];
    expect(read({ lines: right }).amounts).toEqual(plain.amounts);
    expect(read({ lines: right }).general).toContain('Y-04 sum');
    expect(read({ lines: right }).general).not.toContain('Y-05 differs');
    const wrong = [...lines, row(lines[0]!, { 受付番号: word, 支出額: total + 1 })];
    expect(read({ lines: wrong }).general).toContain('Y-05 differs');
    expect(read({ lines: wrong }).amounts).toEqual(plain.amounts);
  });

  it.each([['記入例'], ['例'], ['見本'], ['（記入例）'], ['以下余白'], ['以上'], ['備考']])(
    '%s is no application and no line',
    (word) => {
      const example = applications[1]!.map((cell, at) => (applications[0]![at] === '受付番号' ? word : cell));
      const line = lines[1]!.map((cell, at) => (at === NUMBER ? word : cell));
      const { amounts, result } = read({
        applications: [applications[0]!, example, ...applications.slice(1)],
        lines: [lines[0]!, line, ...lines.slice(1)],
      });
      expect(amounts).toEqual(plain.amounts);
      expect(result.assessments.length).toBe(plain.result.assessments.length);
    },
  );

  it('an article whose name ends in 計 stays a line', () => {
    const named = lines.map((cells, n) =>
      n === 1 ? cells.map((cell, at) => (lines[0]![at] === '品名' ? '体温計' : cell)) : cells,
    );
    expect(read({ lines: named }).amounts).toEqual(plain.amounts);
  });
});
