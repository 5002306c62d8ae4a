// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../workbench/server/http';

const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));
const dist = path.join(folder, 'dist');
let server: RunningServer | undefined;

/** Sends the path as it is; fetch would tidy it up. */
function get(pathname: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(server?.url ?? '');
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const call = request({ hostname, port, path: pathname, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (body += part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      });
      call.on('error', reject);
      call.end();
    },
  );
}

beforeAll(async () => {
  mkdirSync(path.join(dist, 'workbench'), { recursive: true });
  mkdirSync(path.join(folder, 'samples'));
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(dist, '.hidden'), 'secret');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(dist, 'link.txt'));
  writeFileSync(
    path.join(dist, 'taskpane.html'),
    '<html><head><meta charset="utf-8"><script src="office-js/office.js"></script></head></html>',
  );
  writeFileSync(path.join(dist, 'help.html'), '<html><script src="help.js"></script></html>');
  writeFileSync(path.join(dist, 'workbench', 'index.html'), '<html></html>');
  writeFileSync(path.join(folder, 'samples', '見本 1.xlsx'), 'PK');
  writeFileSync(path.join(folder, 'samples', 'make.ts'), '');
  server = await startServer({
    roots: [dist],
    officeJs: path.join(folder, 'none'),
    samples: [path.join(folder, 'samples')],
    port: 0,
  });
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

describe('the server', () => {
  it('gives the pane the shim before office.js, and a strict policy', async () => {
    const { status, body, headers } = await get('/taskpane.html');
    expect(status).toBe(200);
    expect(body).toContain(
      '<meta charset="utf-8"><script src="/workbench/shim.js"></script><script src="office-js/office.js">',
    );
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['x-frame-options']).toBeUndefined();
  });

  it('leaves other pages as they are', async () => {
    expect((await get('/help.html')).body).not.toContain('shim');
  });

  it('leads from / to the workbench', async () => {
    const { status, headers } = await get('/');
    expect([status, headers['location']]).toEqual([302, '/workbench/']);
    expect((await get('/workbench/')).status).toBe(200);
  });

  it.each([
    '/../secret.txt',
    '/workbench/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.hidden',
    '/workbench%00.html',
    '/samples/make.ts',
    '/samples/..%2f..%2fsecret.txt',
    '/office-js/../secret.txt',
    '/workbench',
  ])('does not give %s', async (pathname) => {
    const { status, body } = await get(pathname);
    expect([status === 404 || status === 400, body.includes('secret\n')]).toEqual([true, false]);
  });

  it('lists and serves the sample workbooks', async () => {
    expect((await get('/samples/index.json')).body).toBe('["見本 1.xlsx"]');
    const { status, headers } = await get(`/samples/${encodeURIComponent('見本 1.xlsx')}`);
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
  });

  it('answers no page that has rebound its name to this machine', async () => {
    expect((await get('/taskpane.html', { Host: 'evil.example:3000' })).status).toBe(403);
  });

  it('takes a free port where the wanted one is in use', async () => {
    const taken = Number(new URL(server?.url ?? '').port);
    const second = await startServer({ roots: [dist], officeJs: dist, samples: [], port: taken });
    expect(Number(new URL(second.url).port)).not.toBe(taken);
    await second.close();
  });
});
