import type { Problem } from './fields.js';

// What stands in these may be a secret, so an error does not repeat it.
const confidential = new Set(['secrets', 'secret-envs', 'secret-files', 'ssh', 'labels', 'build-args', 'vars', 'set', 'cache-options', 'driver-opts', 'append']);

/** All mistakes in the inputs as one text: name, what was given, what is allowed. */
export function renderProblems(problems: readonly Problem[]): string {
  const got = ({ input, value }: Problem) => (confidential.has(input) ? 'another value' : `\`${value}\``);
  const lines = problems.map((problem) => `- \`${problem.input}\`: got ${got(problem)}; allowed: ${problem.allowed}`);
  return `${problems.length === 1 ? 'One input is' : `${problems.length} inputs are`} wrong:\n${lines.join('\n')}`;
}
