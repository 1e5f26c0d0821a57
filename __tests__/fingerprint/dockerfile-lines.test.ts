import { describe, expect, test } from '@jest/globals';
import { readDockerfile } from '../../src/fingerprint/dockerfile-lines.js';

const read = (text: string) => readDockerfile(text).instructions.map(({ keyword, flags, rest }) => [keyword, ...flags.map(({ name, value }) => (value === undefined ? `--${name}` : `--${name}=${value}`)), rest].join(' '));
const throwing = (text: string) => {
  try {
    return read(text);
  } catch (error) {
    return (error as Error).message;
  }
};

// What BuildKit's parser makes of these (frontend/dockerfile/parser), written down as facts.
describe('a Dockerfile is taken apart as BuildKit does', () => {
  test.each<[string, string, readonly string[]]>([
    ['instructions in any case, indented, with tabs', 'from a\n  Copy\tb  c\n', ['FROM a', 'COPY b  c']],
    ['lines that go on', 'RUN a \\\n  b\\\nc\n', ['RUN a   bc']],
    ['blanks behind what goes on', 'RUN a \\ \t\n b\nCOPY c d', ['RUN a  b', 'COPY c d']],
    ['comments and empty lines inside', 'RUN a \\\n# no\n\n  \n  # no \\\n b\nCOPY c d', ['RUN a  b', 'COPY c d']],
    ['an escaped escape at the end', 'RUN a\\\\\nCOPY c d\n', ['RUN a\\\\', 'COPY c d']],
    ['an escape alone', '\\\nCOPY c d\n', ['COPY c d']],
    ['nothing after what goes on', 'COPY c d \\\n', ['COPY c d']],
    ['line ends of Windows', 'FROM a\r\nRUN b \\\r\n c\r\n', ['FROM a', 'RUN b  c']],
    ['a mark of the byte order', '\uFEFFFROM a\n', ['FROM a']],
    ['another escape', '# escape=`\nRUN a `\n b\nRUN c\\\nCOPY d e', ['RUN a  b', 'RUN c\\', 'COPY d e']],
    ['an escape set twice the usual way', '#syntax=docker/dockerfile:1\n# escape = \\\nFROM a', ['FROM a']],
    ['flags', 'COPY --from=a --link  b c\nRUN --mount=type=bind,source=x --network=none d --e', ['COPY --from=a --link b c', 'RUN --mount=type=bind,source=x --network=none d --e']],
    ['no flags behind a double dash', 'RUN -- --mount=type=secret', ['RUN -- --mount=type=secret']],
    ['a here-document', 'RUN <<EOF\nCOPY a b\nEOF\nCOPY c d', ['RUN <<EOF', 'COPY c d']],
    ['one in quotes, with tabs', 'RUN cat <<-"E" > f\n\tCOPY a b\n\tE\nCOPY c d', ['RUN cat <<-"E" > f', 'COPY c d']],
    ['tabs where they stay', 'RUN <<E\n\tE\nE\nCOPY c d', ['RUN <<E', 'COPY c d']],
    ['several', "COPY <<A 3<<'B' /x/\nB\nA\nA\nB\nCOPY c d", ["COPY <<A 3<<'B' /x/", 'COPY c d']],
    ['one behind lines that go on', 'RUN a \\\n <<E\nx\nE\nCOPY c d', ['RUN a  <<E', 'COPY c d']],
    ['none in quotes', 'RUN echo "<<E" \'<<E\' \\<<E\nCOPY c d', ['RUN echo "<<E" \'<<E\' \\<<E', 'COPY c d']],
    ['none inside of a word', 'RUN a<<E $((1<<3)) <<< E b\nCOPY c d', ['RUN a<<E $((1<<3)) <<< E b', 'COPY c d']],
    ['none in other instructions', 'CMD cat <<E\nCOPY c d\nENV X=<<E', ['CMD cat <<E', 'COPY c d', 'ENV X=<<E']],
    ['words that look like directives later', 'FROM a\n# escape=`\nRUN b `\nCOPY c d', ['FROM a', 'RUN b `', 'COPY c d']]
  ])('%s', (_, text, instructions) => expect(read(text)).toEqual(instructions));

  test.each([
    ['# syntax=a', ['a']],
    ['# syntax = a b \r', ['a b']],
    ['#!/usr/bin/env x\n# syntax=a', ['a']],
    ['# words\n\n#SYNTAX=a\n# syntax=b', ['a', 'b']],
    ['FROM x\n# syntax=a', []]
  ])('finds the frontend wherever some version looks for it: %j', (text, syntaxes) => {
    expect(readDockerfile(text).syntaxes).toEqual(syntaxes);
  });

  test.each([
    ['a directive behind words', '# words\n# escape=`\nFROM a', 'the `escape` directive of its Dockerfile is in an unusual place'],
    ['a directive behind an empty line', '\n# escape=`\nFROM a', 'the `escape` directive of its Dockerfile is in an unusual place'],
    ['a here-document without end', 'RUN <<E\nE \n', 'a here-document of its Dockerfile has no end (`E`)'],
    ['a quote without end beside one', 'RUN it\'s <<E\nE\n', '`RUN` has a here-document that is not plain (`RUN it\'s <<E`)'],
    ['a number that is one', 'RUN 1<<3\n3\n', '`RUN` has a here-document that is not plain (`RUN 1<<3`)'],
    ['one in a variable\'s default', 'RUN echo ${A:-"<<E"}\n', '`RUN` has a here-document that is not plain (`RUN echo ${A:-"<<E"}`)'],
    ['one in a list', 'COPY ["<<E", "/"]\nE\n', '`COPY` has a here-document that is not plain (`COPY ["<<E", "/"]`)'],
    ['one behind ONBUILD', 'ONBUILD RUN <<E\nE\n', '`ONBUILD` has a here-document that is not plain (`ONBUILD RUN <<E`)'],
    ['one beside a blank that only some take for one', 'RUN a\u0085<<E\nE\n', '`RUN` has a here-document that is not plain (`RUN a <<E`)'],
    ['a flag with a quote', 'COPY --from="a" b c', '`COPY` has a flag that is not plain (`--from="a"`)'],
    ['a flag with an escape', 'COPY --from=a\\ b c', '`COPY` has a flag that is not plain (`--from=a\\`)'],
    ['what is no word', '[a]', 'its Dockerfile has an instruction that is not known (`[a]`)']
  ])('refuses %s', (_, text, reason) => expect(throwing(text)).toBe(reason));

  // Quadratic time would take minutes.
  const long = 900_000;
  test.each([
    ['blanks', `RUN a${' '.repeat(long)}b`, 1],
    ['blanks, and no end', `RUN a${' \t'.repeat(long / 2)}`, 1],
    ['returns', `RUN a${'\r'.repeat(long)}b`, 1],
    ['quotes', `RUN ${'"\''.repeat(long / 2)}`, 1],
    ['lines that go on', `RUN ${'\\\n'.repeat(long / 2)}b`, 1],
    ['arguments', `ARG ${'A="b" '.repeat(long / 6)}\nFROM a`, 2]
  ])('ends soon with many %s', (_, text, count) => expect(read(text)).toHaveLength(count));
  test.each([
    ['variables beside a here-document', `RUN <<E ${'${'.repeat(long / 2)}`],
    ['quotes beside a here-document', `RUN <<E ${'"\''.repeat(long / 2)}`],
    ['here-documents', `RUN ${'<<E '.repeat(long / 4)}`]
  ])('refuses many %s soon', (_, text) => expect(throwing(text)).toContain('here-document that is not plain'));
});
