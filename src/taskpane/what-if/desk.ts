import { pagePause, type Pause } from '../../base/slices';
import type { Application, ExpenseLine, Member } from '../../grant/input/records';
import type { Outcome } from '../../grant/what-if/ground';
import { schemeOf, schemes } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { engineOver, type WhatIfEngine } from '../../workbook/read/what-if/engine';
import { isCancelled } from '../workspace/errors';
import { type Reply, type Request, request } from './messages';

type Asked = Extract<Request, { kind: 'compare' | 'curve' }>;
type Ground = Extract<Request, { kind: 'ground' }>;

/**
 * The worker's side: takes what is handed over, and answers. It knows neither the page nor the workbook, and keeps
 * nothing once it is ended.
 * @param post says something to the pane
 */
export function createDesk(
  post: (said: Reply) => void,
  pause: Pause = pagePause,
): (message: unknown) => Promise<void> {
  const applications: Application[] = [];
  const lines: ExpenseLine[] = [];
  const members: Member[] = [];
  const outcomes: Outcome[] = [];
  let engine: WhatIfEngine | null = null;
  /** The newest question of each kind. */
  const asked = new Map<Asked['kind'], { readonly id: number; readonly stop: AbortController }>();

  const settle = ({ rest, settingRows, year, others, books }: Ground): void => {
    engine = engineOver({
      submission: { ...rest, applications, lines, members },
      outcomes,
      settingRows,
      scheme: bookOf(year),
      others: others.map(bookOf),
      books: books.map(bookOf),
    });
    post({ kind: 'settled' });
  };

  const answer = async (question: Asked): Promise<void> => {
    const { kind, id } = question;
    asked.get(kind)?.stop.abort();
    const stop = new AbortController();
    asked.set(kind, { id, stop });
    const context = { pause, progress: { report: () => undefined, signal: stop.signal } };
    try {
      if (engine === null) throw new Error('asked before anything was handed over');
      if (question.kind === 'compare') {
        const rows = await engine.compare(question.scenarios, question.base, context);
        post({ kind: 'compared', id, rows: [...rows].map(mutable) });
      } else {
        await engine.curve(question.label, question.steps, context, (figures, step) =>
          post({ kind: 'point', id, step, figures }),
        );
        post({ kind: 'drawn', id });
      }
    } catch (error) {
      if (!isCancelled(error)) post({ kind: 'failed', id });
    }
  };

  return async (message) => {
    const read = request.safeParse(message);
    // the pane alone speaks to its worker: what it cannot have said is not heard
    if (!read.success) return;
    const { data } = read;
    switch (data.kind) {
      case 'applications':
        applications.push(...data.rows);
        return;
      case 'lines':
        lines.push(...data.rows);
        return;
      case 'members':
        members.push(...data.rows);
        return;
      case 'outcomes':
        outcomes.push(...data.outcomes);
        return;
      case 'ground':
        return settle(data);
      case 'stop':
        for (const { id, stop } of asked.values()) if (id === data.id) stop.abort();
        return;
      default:
        await answer(data);
    }
  };
}

function bookOf(year: number): Scheme {
  const book = schemeOf(year, schemes);
  if (book === null) throw new Error(`no rule book of ${year}`);
  return book;
}

type Row = Extract<Reply, { kind: 'compared' }>['rows'][number];

/** A message's lists are its own. */
const mutable = ({
  programmes,
  largest,
  ...row
}: Awaited<ReturnType<WhatIfEngine['compare']>>[number]): Row => ({
  ...row,
  programmes: [...programmes],
  largest: [...largest],
});
