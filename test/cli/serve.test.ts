// @vitest-environment node
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFile } from '../../scripts/serve-files';
import { type RunningServer, startServer } from '../../workbench/server/http';
import { listenFault, readCall } from '../../workbench/server/port';

const folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
const root = path.join(folder, 'dist');
const ports: Record<string, number> = {};
let files: Server;
let workbench: RunningServer;

beforeAll(async () => {
  mkdirSync(path.join(root, 'samples'), { recursive: true });
  for (const name of ['taskpane.html', 'help.css', 'licences.txt', 'samples/見本.xlsx'])
    writeFileSync(path.join(root, name), 'x');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  files = createServer((asked, response) => void serveFile(root, asked, response));
  await new Promise<void>((done) => files.listen(0, '127.0.0.1', done));
  workbench = await startServer({ roots: [root], officeJs: root, samples: [], port: 0 });
  ports['npm run serve'] = (files.address() as AddressInfo).port;
  ports['npm start'] = Number(new URL(workbench.url).port);
});

afterAll(async () => {
  await new Promise((done) => files.close(done));
  await workbench.close();
  rmSync(folder, { recursive: true });
});

/** Sends the request as it is; fetch would tidy it up. */
function ask(server: string, asked: string, method = 'GET', host?: string) {
  const port = ports[server];
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (done, failed) => {
      const headers = host === undefined ? {} : { host };
      const call = request({ hostname: '127.0.0.1', port, path: asked, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (body += piece));
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      });
      call.on('error', failed);
      call.end();
    },
  );
}

describe.each(['npm run serve', 'npm start'])('%s', (server) => {
  it.each([
    ['/taskpane.html', 'text/html; charset=utf-8'],
    ['/taskpane.html?et=', 'text/html; charset=utf-8'],
    ['/help.css', 'text/css; charset=utf-8'],
    ['/licences.txt', 'text/plain; charset=utf-8'],
  ])('gives %s as %s', async (asked, type) => {
    const { status, headers } = await ask(server, asked);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each<[string, string, string, string | undefined, number]>([
    ['a double slash', '//', 'GET', undefined, 400],
    ['another machine by it', '//evil.example/taskpane.html', 'GET', undefined, 400],
    ['a whole address', 'http://localhost/taskpane.html', 'GET', undefined, 400],
    ['half a percent sign', '/%', 'GET', undefined, 400],
    ['no UTF-8', '/%ff', 'GET', undefined, 400],
    ['a zero', '/a%00.html', 'GET', undefined, 404],
    ['a way out', '/../secret.txt', 'GET', undefined, 404],
    ['a hidden way out', '/..%2fsecret.txt', 'GET', undefined, 404],
    ['a folder', '/samples', 'GET', undefined, 404],
    ['nothing', '/none.html', 'GET', undefined, 404],
    ['a form', '/taskpane.html', 'POST', undefined, 405],
    ['a deletion', '/taskpane.html', 'DELETE', undefined, 405],
    ['options', '/taskpane.html', 'OPTIONS', undefined, 405],
    ['another name', '/taskpane.html', 'GET', 'evil.example', 403],
    ['a name that begins alike', '/taskpane.html', 'GET', 'localhost.evil.example', 403],
  ])('%s: refused in a sentence', async (_what, asked, method, host, status) => {
    const answer = await ask(server, asked, method, host);
    expect(answer.status).toBe(status);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.body).toMatch(/[\u3040-\u30ff]/);
    expect(answer.body).not.toContain('secret\n');
  });

  it('gives a workbook as one', async () => {
    const { headers } = await ask(server, `/samples/${encodeURIComponent('見本.xlsx')}`);
    if (server === 'npm run serve') expect(headers['content-type']).toContain('spreadsheetml.sheet');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers HEAD without a body', async () => {
    const { status, body } = await ask(server, '/help.css', 'HEAD');
    expect([status, body]).toEqual([200, '']);
  });
});

describe('how the workbench is called', () => {
  it.each([
    [['--port', 'abc'], '0 から 65535'],
    [['--port', '65536'], '0 から 65535'],
    [['--port', '-1'], '使い方'],
    [['--port=1.5'], '0 から 65535'],
    [['--port', ''], '0 から 65535'],
    [['--fast'], '使い方'],
    [['here'], '使い方'],
  ])('%j is refused in a sentence', (argv, text) => {
    expect(() => readCall(argv)).toThrow(text);
  });

  it('--port abc ends with that sentence alone', async () => {
    const program = ['scripts/run-built.js', 'workbench/server.ts', '--port', 'abc'];
    const { code, said } = await new Promise<{ code: unknown; said: string }>((done) => {
      execFile(process.execPath, program, (error, _stdout, stderr) => {
        done({ code: error?.code, said: stderr });
      });
    });
    expect([code, said.trim().split('\n').length]).toEqual([2, 1]);
    expect(said).toContain('0 から 65535');
  });

  it('a port that is taken or not allowed is said', () => {
    const fault = (code: string): string => listenFault(3000, Object.assign(new Error(code), { code }));
    expect(fault('EADDRINUSE')).toContain('ほかのプログラムが使っています');
    expect(fault('EACCES')).toContain('権限');
    expect(fault('EIO')).toContain('詳細: EIO');
  });
});
