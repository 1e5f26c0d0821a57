import { Duplex } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readHistory } from '../../src/run/history.js';
import type { HistoryQuestion } from '../../src/run/history.js';
import type { Capture } from '../../src/run/history-capture.js';
import { serveControl } from './control-server.js';
import type { ControlServer, ServedRecord } from './control-server.js';

const vertexes = (text: string) => Buffer.concat([Buffer.from([0x0a, text.length]), Buffer.from(text)]);
const logs = (text: string) => Buffer.concat([Buffer.from([0x1a, text.length]), Buffer.from(text)]);

let server: ControlServer | undefined;
afterEach(() => server?.close());

async function serve(records: Readonly<Record<string, ServedRecord>>): Promise<ControlServer> {
  server = await serveControl(records);
  return server;
}

function question(refs: Readonly<Record<string, string>>, more: Partial<HistoryQuestion> = {}): HistoryQuestion {
  return {
    refs: new Map(Object.entries(refs)),
    buildx: { program: 'docker', prefix: ['buildx'] },
    version: '0.29.1',
    env: {},
    timeoutMs: 800,
    ...more
  };
}

function programs(answers: Readonly<Record<string, string>>): { capture: Capture; calls: string[] } {
  const calls: string[] = [];
  const capture: Capture = async (program, args) => {
    calls.push([program, ...args].join(' '));
    return {
      stdout: Buffer.alloc(0),
      stderr: Buffer.from(answers[args.at(-1) ?? ''] ?? 'ERROR: no record found for ref'),
      code: 0
    };
  };
  return { capture, calls };
}

const noServer = () => ({
  stream: new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done(new Error('gone')) }),
  close: () => undefined
});

describe('readHistory', () => {
  test('reads all records of a builder on one connection, without the output of the build', async () => {
    const { dial, seen } = await serve({
      one: { messages: [vertexes('a'), logs('secret'), vertexes('bb')], chunkBytes: 3 },
      two: { messages: [vertexes('c')] }
    });
    const { capture, calls } = programs({});
    const answer = await readHistory(question({ web: 'b/b0/one', api: 'b/b0/two' }), { dial, capture });
    expect(answer).toEqual({
      recordings: [
        { target: 'web', messages: [vertexes('a'), vertexes('bb')] },
        { target: 'api', messages: [vertexes('c')] }
      ],
      unread: new Map()
    });
    expect({ builders: seen.builders, ids: [...seen.ids].sort(), calls }).toEqual({
      builders: ['b'],
      ids: ['/moby.buildkit.v1.Control/Status one', '/moby.buildkit.v1.Control/Status two'],
      calls: []
    });
  });

  test('takes what a running record says so far and does not wait for its end', async () => {
    const { dial } = await serve({ one: { messages: [vertexes('a')], ends: false } });
    const begun = performance.now();
    const answer = await readHistory(question({ web: 'b/b0/one' }, { timeoutMs: 5000 }), {
      dial,
      capture: programs({}).capture
    });
    expect(answer.recordings).toEqual([{ target: 'web', messages: [vertexes('a')] }]);
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  test('asks `buildx history logs` for what the connection did not give', async () => {
    const { dial } = await serve({
      one: { messages: [vertexes('a')] },
      two: { messages: [], refuses: 'no such job two' }
    });
    const { capture, calls } = programs({ two: '{"vertexes":[]}\n' });
    const answer = await readHistory(question({ web: 'b/b0/one', api: 'b/b0/two', db: 'b/b0/three' }), {
      dial,
      capture
    });
    expect(answer.recordings).toEqual([
      { target: 'web', messages: [vertexes('a')] },
      { target: 'api', rawjson: '{"vertexes":[]}\n' }
    ]);
    expect(answer.unread).toEqual(new Map([['db', 'no record found for ref']]));
    expect(calls.sort()).toEqual([
      'docker buildx history logs --builder b --progress=rawjson three',
      'docker buildx history logs --builder b --progress=rawjson two'
    ]);
  });

  test('does not dial for a builder whose records lie on several nodes or on one with a name of its own', async () => {
    const { dial, seen } = await serve({});
    const { capture } = programs({ one: '{}', two: '{}', three: '{}' });
    const answer = await readHistory(question({ web: 'b/b0/one', api: 'b/b1/two', db: 'c/arm/three' }), {
      dial,
      capture
    });
    expect(seen.builders).toEqual([]);
    expect(answer.recordings.map((recording) => recording.target)).toEqual(['web', 'api', 'db']);
  });

  test('keeps to its time and names what it could not read, when nobody answers', async () => {
    const { dial } = await serve({});
    const never: Capture = (_program, _args, { timeoutMs }) =>
      new Promise((resolve) =>
        setTimeout(() => resolve({ stdout: Buffer.alloc(0), stderr: Buffer.alloc(0), code: undefined }), timeoutMs)
      );
    const begun = performance.now();
    const answer = await readHistory(question({ web: 'b/b0/one', api: 'b/b0/two' }, { timeoutMs: 300 }), {
      dial,
      capture: never
    });
    expect(answer).toEqual({
      recordings: [],
      unread: new Map([
        ['web', 'the time for reading was over'],
        ['api', 'the time for reading was over']
      ])
    });
    expect(performance.now() - begun).toBeLessThan(600);
  });

  test('survives a connection that breaks, and a buildx that has no history command', async () => {
    const { capture, calls } = programs({});
    const answer = await readHistory(question({ web: 'b/b0/one' }, { version: '0.19.3' }), { dial: noServer, capture });
    expect({ recordings: answer.recordings, unread: [...answer.unread.keys()], calls }).toEqual({
      recordings: [],
      unread: ['web'],
      calls: []
    });
  });

  test('survives programs that are not there', async () => {
    const answer = await readHistory(
      question({ web: 'b/b0/one' }, { buildx: { program: '/nowhere/docker-buildx', prefix: [] }, timeoutMs: 500 })
    );
    expect(answer.recordings).toEqual([]);
    expect([...answer.unread.keys()]).toEqual(['web']);
  });

  test('of no refs reads nothing', async () => {
    expect(await readHistory(question({}))).toEqual({ recordings: [], unread: new Map() });
  });
});
