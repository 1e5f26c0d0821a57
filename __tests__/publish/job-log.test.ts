import { describe, expect, test } from '@jest/globals';
import { makeJobLog, type JobLog } from '../../src/publish/job-log.js';
import { parseCommand } from '../support/runner-commands.mjs';
import { createLineSplitter } from '../support/runner-lines.mjs';
import { attacks } from '../report/reports.js';

function written(act: (log: JobLog) => void, debugging = true): string {
  let output = '';
  act(makeJobLog((text) => (output += text), debugging));
  return output;
}

/** What the runner makes of it: commands and plain lines. */
function seenByRunner(output: string) {
  const seen: { command: string; data: string; properties: object }[] = [];
  const plain: string[] = [];
  const lines = createLineSplitter((line) => {
    const command = parseCommand(line);
    if (command) seen.push({ command: command.command, data: command.data, properties: command.properties });
    else plain.push(line);
  });
  lines.write(Buffer.from(output));
  lines.end();
  return { commands: seen, plain };
}

const channels = ['warning', 'error', 'debug', 'group'] as const;
const nasty = [...attacks, '100% %0A %25 %0D', 'a\nb\r\nc\rd', '\n', '::endgroup::', '::stop-commands::x', '##[endgroup]', 'x%0A::error::y', '%3A%3Aerror%3A%3A', ']', ','];

describe.each(channels)('%s', (channel) => {
  test.each(nasty.map((text) => ({ text, title: JSON.stringify(text.slice(0, 40)) })))('is one command, whatever its text: $title', ({ text }) => {
    const { commands, plain } = seenByRunner(written((log) => log[channel](text)));
    expect([commands.map(({ command }) => command), plain]).toEqual([[channel], []]);
    expect(commands[0]?.properties).toEqual({});
    // The reader sees the text; only the marks of commands have a blank in them.
    const same = (one: string) => one.slice(0, 3900).replace(/\r\n|\r/g, '\n').replace(/# #/g, '##').replace(/: :/g, '::');
    expect(same(commands[0]?.data ?? '')).toBe(same(text));
  });

  test('is cut at 4000 characters', () => {
    for (const size of [3999, 4000, 4001, 100_000]) {
      const data = seenByRunner(written((log) => log[channel]('x'.repeat(size)))).commands[0]?.data ?? '';
      expect(data).toBe('x'.repeat(Math.min(size, 4000)));
    }
  });

  test('says so where it is cut in the middle of what it escapes', () => {
    const { commands } = seenByRunner(written((log) => log[channel](`${'x'.repeat(3999)}%%%`)));
    expect(commands[0]?.data).toBe(`${'x'.repeat(3999)}%`);
  });
});

describe('info and the stream of a build', () => {
  test.each(nasty.map((text) => ({ text, title: JSON.stringify(text.slice(0, 40)) })))('run no command: $title', ({ text }) => {
    const info = seenByRunner(written((log) => log.info(text)));
    const streamed = seenByRunner(written((log) => {
      const stream = log.stream();
      stream.push(Buffer.from(text));
      stream.end();
    }));
    expect([info.commands, streamed.commands]).toEqual([[], []]);
    // A text that only ends lines has nothing to show.
    expect(info.plain.length).toBeGreaterThan(0);
  });

  test('show a harmless text as it is', () => expect(written((log) => log.info('a :: b % c'))).toBe('a :: b % c\n'));
});

test('a group is opened and closed, what is between them is in it', () => {
  const output = written((log) => {
    log.group('Plan');
    log.info('one');
    log.endGroup();
    log.info('two');
  });
  expect(output).toBe('::group::Plan\none\n::endgroup::\ntwo\n');
});

test.each([[true, '::debug::x\n'], [false, '']])('debug lines show in a debug run only (%s)', (debugging, expected) => {
  expect(written((log) => log.debug('x'), debugging)).toBe(expected);
});
