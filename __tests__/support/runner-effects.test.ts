import { afterAll, describe, expect, test } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runAction } from './runner.mjs'
import { pushEvent } from './events.mjs'
import { removeScratch, scratchAction } from './runner-scratch.mjs'

afterAll(removeScratch)

/** Runs an action whose main writes these bytes to stdout. */
const write = (bytes: string, options: { jobEnv?: Record<string, string>, debug?: boolean, stderr?: string } = {}) =>
  runAction({
    actionDir: scratchAction({ main: `process.stderr.write(${JSON.stringify(options.stderr ?? '')}, () => process.stdout.write(${JSON.stringify(bytes)}))` }),
    event: pushEvent(), env: {}, jobEnv: options.jobEnv ?? {}, debug: options.debug ?? false
  })
const logOf = (result: Awaited<ReturnType<typeof write>>) => result.main?.log.filter(({ source }) => source !== 'runner').map(({ text }) => text)
const said = (result: Awaited<ReturnType<typeof write>>) => result.main?.annotations.map(({ level, message }) => `${level}: ${message.slice(0, 62)}`)

describe('what a build\'s output can do to a step that lets it through', () => {
  test('sets an output from the middle of a line', async () => {
    const result = await write('#7 0.123 ##[set-output name=digest]evil\n')
    expect([result.outputs, logOf(result), said(result)]).toEqual([{ digest: 'evil' }, [], ['warning: The `set-output` command is deprecated and will be disabled so']])
  })

  test('saves state for post', async () => {
    expect((await write('#7 0.123 x ##[save-state name=builder]evil\n')).state).toEqual({ builder: 'evil' })
  })

  test('masks text after a lone carriage return', async () => {
    expect(logOf(await write('#7 0.123 x\r::add-mask::npm\n#8 npm ci\n'))).toEqual(['#7 0.123 x', '#8 *** ci'])
  })

  test('starts a line with a character that is white space for the runner only', async () => {
    expect((await write('#7 0.123 x\r\u0085::save-state name=a::evil\n')).state).toEqual({ a: 'evil' })
  })

  test.each(['##[set-env name=A]b', '::add-path::/evil'])('turns the step red with %s, whatever its exit code', async (command) => {
    const result = await write(`${command}\n`)
    expect([result.main?.exitCode, result.outcome, result.main?.env, result.main?.path]).toEqual([0, 'failure', {}, []])
    expect(said(result)).toEqual([`error: Unable to process command '${command}' successfully.`, expect.stringMatching(/^error: The `(set-env|add-path)` command is disabled/)])
  })

  test('sets the environment when the job allows unsecure commands', async () => {
    const result = await write('::set-env name=A::b\n::add-path::/x\n::set-env name=NODE_OPTIONS::c\n', { jobEnv: { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' } })
    expect([result.outcome, result.main?.env, result.main?.path, said(result)]).toEqual([
      'success', { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true', A: 'b' }, ['/x'], ["error: Can't update NODE_OPTIONS environment variable using ::set-env"]])
  })

  test('uses up the annotations: ten of a level are kept, and 4096 characters of each', async () => {
    const result = await write(`${'##[error]e\n'.repeat(12)}::warning::${'w'.repeat(5000)}\n::notice title=t,file=src/a.js,line=2::n\n`)
    expect(result.main?.annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
    expect(result.main?.droppedAnnotations).toBe(2)
    expect(result.main?.annotations.at(-2)?.message).toHaveLength(4096)
    expect(result.main?.annotations.at(-1)).toEqual({ level: 'notice', message: 'n', properties: { title: 't', file: 'src/a.js', line: '2' } })
    expect(result.outcome).toBe('success')
  })

  test('does so on stderr too', async () => {
    expect((await write('', { stderr: '::save-state name=a::b\n' })).state).toEqual({ a: 'b' })
  })
})

describe('stop-commands', () => {
  test('prints everything raw until the token, also our own commands', async () => {
    const result = await write('::stop-commands::tok\n##[set-output name=a]b\n::error::x\n::TOK::\n::error::y\n')
    expect([result.outputs, logOf(result), said(result)]).toEqual([
      {}, ['::stop-commands::tok', '##[set-output name=a]b', '::error::x', '::TOK::', '##[error]y'], ['error: y']])
    expect(result.main?.commands.map(({ command, accepted }) => [command, accepted])).toEqual([
      ['stop-commands', true], ['set-output', false], ['error', false], ['TOK', true], ['error', true]])
  })

  test('ends at a token anywhere in a line in the old syntax', async () => {
    expect((await write('::stop-commands::tok\n#7 ##[tok]\n::save-state name=a::b\n')).state).toEqual({ a: 'b' })
  })

  test('masks a token of more than six characters', async () => {
    expect(logOf(await write('::stop-commands::longer-token\n::longer-token::\nlonger-token\n'))).toEqual(['::stop-commands::***', '::***::', '***'])
  })

  test.each(['', 'pause-logging', 'ERROR', 'stop-commands'])('with the token %j the step fails', async (token) => {
    const result = await write(`::stop-commands::${token}\n::save-state name=a::b\n`)
    expect([result.outcome, result.state, said(result)]).toEqual(['failure', {}, ['error: You cannot use a endToken that is an empty string, the string ']])
  })

  test('does not reach into post', async () => {
    const result = await runAction({
      actionDir: scratchAction({ main: 'console.log("::stop-commands::t")', post: 'console.log("::save-state name=a::b")' }), event: pushEvent(), env: {}
    })
    expect(result.state).toEqual({ a: 'b' })
  })
})

test('groups and annotations change their looks, debug lines are there only when asked for', async () => {
  const text = '::group::Build\nplain\n::endgroup::\n::debug::secret talk\n::notice::n\n'
  expect(logOf(await write(text))).toEqual(['##[group]Build', 'plain', '##[endgroup]', '##[notice]n'])
  expect(logOf(await write('::debug::talk\n', { debug: true }))).toEqual(['##[debug]talk'])
})

test('echo shows the commands that follow', async () => {
  expect(logOf(await write('::echo::on\n::save-state name=a::b\n::add-mask::xyz\n::echo::off\n::save-state name=a::c\n'))).toEqual(
    ['::save-state name=a::b', '::add-mask::***', '::echo::off'])
  expect(said(await write('::echo::maybe\n'))?.[0]).toBe("error: Unable to process command '::echo::maybe' successfully.")
})

test('masks hold for all later lines, annotations and the summary of later phases', async () => {
  const result = await runAction({
    actionDir: scratchAction({
      main: 'console.log("s3cret"); console.log("::add-mask::s3cret%0Aother"); console.log("::error::s3cret"); console.log("other")',
      post: 'import { writeFileSync } from "node:fs"; writeFileSync(process.env.GITHUB_STEP_SUMMARY, "# s3cret\\n")'
    }),
    event: pushEvent(), env: {}
  })
  expect([logOf(result), said(result), result.post?.summary]).toEqual([['s3cret', '##[error]***', '***'], ['error: ***'], '# ***\n'])
})

test('a file of problem matchers is read, a missing one fails the step', async () => {
  const file = join(scratchAction({ main: '' }), 'matcher.json')
  writeFileSync(file, '{ "problemMatcher": [{ "owner": "tsc" }, { "owner": "eslint" }] }')
  expect((await write(`::add-matcher::${file}\n::remove-matcher owner=tsc::\n`)).main?.matchers).toEqual(['eslint'])
  expect((await write('::add-matcher::/nowhere.json\n')).outcome).toBe('failure')
  expect(said(await write('::add-matcher::\n::remove-matcher::\n'))).toEqual([
    'warning: File path must be specified.', 'warning: Either an owner name or a file path must be specified in ##[re'])
})

test.each([
  { given: 'endLine=4', kept: { line: '4', endLine: '4' } },
  { given: 'line=4,endLine=3', kept: {} },
  { given: 'col=2', kept: {} },
  { given: 'line=1,endLine=2,col=3,endColumn=4', kept: { line: '1', endLine: '2' } },
  { given: 'line=1,endColumn=4', kept: { line: '1', col: '4', endColumn: '4' } },
  { given: 'line=1,col=5,endColumn=4', kept: { line: '1' } }
])('an annotation at $given points at what makes sense', async ({ given, kept }) => {
  expect((await write(`::error ${given}::x\n`)).main?.annotations[0]?.properties).toEqual(kept)
})
