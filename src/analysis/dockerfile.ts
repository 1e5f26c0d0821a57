import type { Step } from '../progress/build-log.js';

/** An instruction with the line it begins on (from 1). `text`: without continuations and comments, the keyword in front. */
export interface Instruction {
  readonly keyword: string;
  readonly text: string;
  readonly line: number;
}

export interface DockerfileStage {
  /** as logs name it: in lower case, `stage-<n>` without a name */
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

/** A Dockerfile by its path relative to the workspace (undefined for one inside a bake file). */
export interface Dockerfile {
  readonly path: string | undefined;
  /** instructions before the first FROM */
  readonly globals: readonly Instruction[];
  readonly stages: readonly DockerfileStage[];
}

const maxInstructions = 5_000;

/** Reads the grammar of Dockerfiles as far as places need it (docs.docker.com/reference/dockerfile). Never throws. */
export function parseDockerfile(text: string, path: string | undefined): Dockerfile {
  const stages: { name: string; base: string; instructions: Instruction[] }[] = [];
  const globals: Instruction[] = [];
  for (const instruction of readInstructions(text)) {
    if (instruction.keyword !== 'FROM') {
      (stages.at(-1)?.instructions ?? globals).push(instruction);
      continue;
    }
    const words = instruction.text.split(/\s+/).slice(1).filter((word) => !word.startsWith('--'));
    const name = words[1]?.toLowerCase() === 'as' ? words[2]?.toLowerCase() : undefined;
    stages.push({ name: name ?? `stage-${stages.length}`, base: words[0] ?? '', instructions: [] });
  }
  return { path, globals, stages };
}

function readInstructions(text: string): Instruction[] {
  const lines = text.split(/\r?\n/);
  const escape = /^(?:#[^\n]*\n)*?#\s*escape\s*=\s*`/i.test(text.slice(0, 2_000)) ? '`' : '\\';
  const found: Instruction[] = [];
  for (let at = 0; at < lines.length && found.length < maxInstructions; ) {
    const begun = at;
    const parts: string[] = [];
    for (let more = true; more && at < lines.length; at++) {
      const line = (lines[at] ?? '').trim();
      // Comments and empty lines inside an instruction do not end it.
      if (line === '' || line.startsWith('#')) {
        if (parts.length === 0) break;
        continue;
      }
      more = line.endsWith(escape);
      parts.push(more ? line.slice(0, -1).trim() : line);
    }
    if (parts.length === 0) {
      at = begun + 1;
      continue;
    }
    const joined = parts.join(' ');
    const keyword = /^\S*/.exec(joined)?.[0].toUpperCase() ?? '';
    const documents = /^(?:RUN|COPY|ADD)$/.test(keyword) ? [...joined.matchAll(/(?:^|\s)\d*<<(-?)["']?([A-Za-z_]\w*)["']?/g)] : [];
    const body: string[] = [];
    for (const [, dash, word] of documents) {
      for (; at < lines.length; at++) {
        const line = (dash ? lines[at]?.replace(/^\t+/, '') : lines[at]) ?? '';
        if (line === word) break;
        body.push(line.trim());
      }
      at++;
    }
    found.push({ keyword, text: [joined, ...body].join('\n'), line: begun + 1 });
  }
  return found;
}

const counted = new Set(['COPY', 'ADD', 'RUN', 'WORKDIR']);

/** An instruction in its stage. */
export interface Located {
  readonly file: Dockerfile;
  readonly stage: DockerfileStage;
  /** among all instructions of the stage */
  readonly position: number;
  readonly instruction: Instruction;
}

/**
 * Where a step is written. BuildKit numbers COPY, ADD, RUN and WORKDIR of a stage, after FROM where that is an image
 * (frontend/dockerfile/dockerfile2llb: cmdTotal). Undefined where the numbers do not fit, as with ONBUILD.
 */
export function locate(step: Step, file: Dockerfile | undefined): Located | undefined {
  const stage = step.stage === undefined ? (file?.stages.length === 1 ? file.stages[0] : undefined) : file?.stages.find(({ name }) => name === step.stage);
  if (!file || !stage || step.isFrom || step.index === undefined || step.total === undefined) return undefined;
  const numbered = stage.instructions.filter(({ keyword }) => counted.has(keyword));
  const before = step.total - numbered.length;
  const instruction = before === 0 || before === 1 ? numbered[step.index - before - 1] : undefined;
  if (!instruction || !step.instruction.toUpperCase().startsWith(instruction.keyword)) return undefined;
  return { file, stage, position: stage.instructions.indexOf(instruction), instruction };
}
