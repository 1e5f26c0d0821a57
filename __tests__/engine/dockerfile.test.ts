import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { inputsOf } from '../../src/fingerprint/dockerfile-inputs.js';
import { readDockerfile } from '../../src/fingerprint/dockerfile-lines.js';
import { splitStages } from '../../src/fingerprint/stages.js';
import { describeEngine } from '../support/engine.js';

jest.setTimeout(300_000);

// Instructions that hide a COPY or only seem to have one. Each is followed by `COPY last /got/`.
const texts: readonly string[] = [
  'RUN echo a\\\\\nCOPY one /got/', 'RUN echo a\\\\\\\nCOPY one /got/', 'RUN echo a \\\nCOPY one /got/', 'RUN echo a \\ \t\n# COPY two /got/\n\n && true\nCOPY one /got/', 'CMD cat <<EOF\nCOPY one /got/\nLABEL EOF=1', 'ENV X=<<EOF\nCOPY one /got/',
  'RUN <<EOF\nCOPY one /got/\nEOF', 'RUN cat <<"EOF"\nCOPY one /got/\nEOF', 'RUN cat <<-EOF\n\tCOPY one /got/\n\tEOF', 'RUN cat <<EOF\n\tEOF\nCOPY one /got/\nEOF', 'COPY <<EOF <<TWO /got/\ntext\nEOF\nCOPY one /got/\nTWO', 'COPY one <<EOF /got/\nCOPY two /got/\nEOF',
  'RUN echo "<<EOF"\nCOPY one /got/', "RUN echo '<<EOF'\nCOPY one /got/", 'RUN echo \\<\\<EOF\nCOPY one /got/', 'RUN echo $((1<<3))\nCOPY one /got/', 'RUN echo $(( 1 << 3 ))\nCOPY one /got/', 'RUN cat 0<<EOF\nCOPY one /got/\nEOF', 'RUN echo a<<EOF\nCOPY one /got/\nEOF', 'RUN cat <<< one\nCOPY one /got/',
  'RUN echo hi # it is <<EOF\nCOPY one /got/\nEOF', 'RUN echo "it\'s" && cat <<EOF\nCOPY one /got/\nEOF', 'RUN true && \\\n cat <<EOF\nCOPY one /got/\nEOF', 'run true\ncopy one /got/', '  \tCoPy\tone\t/got/', 'COPY ["one", "/got/"]', 'COPY [ "one" , "two","/got/" ]', 'COPY one two /got/', 'COPY o* /got/', 'COPY t?o /got/', 'COPY [ot]* /got/',
  'COPY ./one /got/', 'COPY /one /got/', 'COPY ../one /got/', 'COPY x/../one /got/', 'ADD one /got/', 'COPY --chmod=600 one /got/', 'COPY --link --chown=1:1 one /got/', 'COPY "one" /got/', 'COPY on\\e /got/', 'ARG N=one\nCOPY $N /got/', 'ARG N=one\nCOPY ${N}${M:-} /got/', 'COPY one \\\n# words\n two \\\n\n /got/', 'COPY one /got/ \\',
  'RUN --mount=type=bind,source=one,target=/m cp /m /got/one', 'RUN --mount=target=/m cp /m/one /got/', 'RUN --mount=type=cache,target=/c --mount=src=two,dst=/m cp /m /got/two', 'RUN --network=none --mount=type=bind,target=/m cp /m/one /got/', 'RUN -- true\nCOPY one /got/', 'LABEL a="b \\\n c"\nCOPY one /got/', 'RUN echo \\\r\n a\r\nCOPY one /got/\r', '#\nCOPY one /got/', '\\\nCOPY one /got/',
  'SHELL ["/bin/sh", "-c"]\nCOPY one /got/', 'HEALTHCHECK --interval=5s CMD true\nCOPY one /got/', 'ONBUILD COPY two /got/\nCOPY one /got/', 'RUN ["echo", "<<EOF"]\nCOPY one /got/', 'COPY --from=other /one /got/', 'RUN cat <<EOF && cat <<END\nCOPY one /got/\nEOF\nCOPY two /got/\nEND'
];
const heads: readonly string[] = ['', '# escape=\\\n', '#escape=`\n', '\uFEFF', '# words\n# escape=words\n'];

describeEngine('Dockerfiles beside BuildKit', () => {
  let home: string;
  beforeAll(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'dockerfiles-')));
    mkdirSync(join(home, 'context'));
    for (const name of ['one', 'two', 'last']) writeFileSync(join(home, 'context', name), name);
    mkdirSync(join(home, 'files'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('nothing is copied that was not read there', () => {
    const all = [...texts, ...heads.slice(1).map((head) => [head, 'RUN echo a \\\nCOPY one /got/\nRUN echo b `\nCOPY two /got/'] as const)].map((text) => {
      const [head, body] = typeof text === 'string' ? ['', text] : text;
      return `${head}FROM busybox:1.37 AS other\nCOPY one /\nFROM busybox:1.37 AS made\nRUN mkdir /got\n${body}\nCOPY last /got/\nFROM scratch\nCOPY --from=made /got /\n`;
    });
    all.forEach((text, index) => writeFileSync(join(home, 'files', String(index)), text));
    const build = (indexes: readonly number[]): void => {
      const target = Object.fromEntries(indexes.map((index) => [`t${index}`, { context: join(home, 'context'), dockerfile: join(home, 'files', String(index)), output: [`type=local,dest=${join(home, 'out', String(index))}`] }]));
      writeFileSync(join(home, 'docker-bake.json'), JSON.stringify({ target }));
      try {
        execFileSync('docker', ['buildx', 'bake', '--allow=fs=*', '--progress=quiet', ...Object.keys(target)], { cwd: home, stdio: 'pipe' });
      } catch {
        // One that cannot be built takes its neighbours along.
        if (indexes.length === 1) return;
        build(indexes.slice(0, indexes.length >> 1));
        build(indexes.slice(indexes.length >> 1));
      }
    };
    build(all.map((_, index) => index));
    const wrong: unknown[] = [];
    const refused: string[] = [];
    let compared = 0;
    for (const [index, text] of all.entries()) {
      const out = join(home, 'out', String(index));
      if (!existsSync(out)) continue;
      const copied = readdirSync(out).filter((name) => ['one', 'two', 'last'].includes(name));
      try {
        const { paths } = inputsOf(splitStages(readDockerfile(text)), { target: undefined, args: new Map(), contexts: [], platforms: ['linux/amd64'], buildPlatform: undefined }, () => undefined);
        const reads = (name: string) => paths === undefined || paths.some((path) => path.replace(/^.*\//, '') === name || path === '/' || (/[*?]/.test(path) && new RegExp(`^${path.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(name)));
        if (!copied.every(reads)) wrong.push({ text, copied, paths });
        compared++;
      } catch (error) {
        refused.push(`${JSON.stringify(text.split('\n').slice(4, -4).join('\n'))}: ${(error as Error).message}`);
      }
    }
    process.stdout.write(`${all.length} Dockerfiles: ${all.length - compared - refused.length} not built, ${refused.length} refused\n${refused.map((text) => `  ${text}\n`).join('')}`);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(all.length * 0.7);
  });
});
