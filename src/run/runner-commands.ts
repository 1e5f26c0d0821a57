import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

// What @actions/core does for an action, without the HTTP client that it loads with it: that takes longer than all of ours.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions

type Variables = Readonly<Record<string, string | undefined>>;
let variables: Variables = {};

/** Says whose environment this is; the entry does so first. */
export function useEnvironment(env: Variables): void {
  variables = env;
}

/** The text of an input of the step, trimmed; '' where there is none. */
export function getInput(name: string): string {
  return (variables[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] ?? '').trim();
}

/** What an earlier phase of the step saved; '' where there is nothing. */
export function getState(name: string): string {
  return variables[`STATE_${name}`] ?? '';
}

/** Hands a text to later phases of the step. Throws where the runner's file cannot be written. */
export function saveState(name: string, value: string): void {
  hand('GITHUB_STATE', 'save-state', name, value);
}

/** Sets an output of the step. Throws where the runner's file cannot be written. */
export function setOutput(name: string, value: string): void {
  hand('GITHUB_OUTPUT', 'set-output', name, value);
}

/** Fails the step with an error annotation. */
export function setFailed(message: string): void {
  process.exitCode = 1;
  process.stdout.write(`::error::${escapeData(message)}\n`);
}

function hand(file: string, command: string, name: string, value: string): void {
  const path = variables[file];
  // Runners of old have no such files.
  if (!path) {
    process.stdout.write(`\n::${command} name=${escapeData(name).replace(/:/g, '%3A').replace(/,/g, '%2C')}::${escapeData(value)}\n`);
    return;
  }
  const mark = `ghadelimiter_${randomUUID()}`;
  appendFileSync(path, `${name}<<${mark}\n${value}\n${mark}\n`, { encoding: 'utf8' });
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
