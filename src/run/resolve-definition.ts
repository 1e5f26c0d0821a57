import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join, relative, resolve } from 'node:path';
import { classifyFiles, findFiles } from '../definition/definition-files.js';
import type { DefinitionFiles } from '../definition/definition-files.js';
import { definitionMessage } from '../definition/definition-error.js';
import type { Definition, Target } from '../definition/definition.js';
import type { Service } from '../definition/compose-model.js';
import { targetName } from '../definition/target-name.js';
import { parsePrinted } from '../definition/parse-definition.js';
import type { PrintedDefinition } from '../definition/parse-definition.js';
import type { Inputs } from '../inputs/inputs.js';
import { printArgs } from '../plan/bake-call.js';
import { settingInputs, targetSettings, withSettings } from '../plan/target-settings.js';
import { objectOf, parseJson } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';
import { UserError } from '../shared/errors.js';
import type { Buildx } from './buildx.js';
import { findPlugin } from './buildx.js';
import { confineDefinition, confineFiles } from './confine.js';
import type { Roots } from './confine.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';

export interface ResolveTools {
  readonly buildx: Buildx;
  readonly run: Run;
  readonly env: Environment;
  readonly directory: string;
  /** where a definition that is not trusted may read; undefined for everywhere */
  readonly confinedTo?: Roots;
}

interface Source {
  readonly kind: Definition['kind'];
  /** arguments of bake's --file */
  readonly bakeFiles: readonly string[];
  readonly shown: readonly string[];
  readonly project: string | undefined;
  readonly services: readonly Service[];
  readonly notices: readonly string[];
}

/** Resolves the definition once. Throws a UserError with the tool's own message and the files. */
export async function resolveDefinition(inputs: Inputs, tools: ResolveTools): Promise<Definition> {
  const source = await readSource(inputs, tools);
  const services = new Set(source.services.map((service) => service.name));
  const asked = inputs.targets.map((name) => (services.has(name) ? targetName(name) : name));
  const env = { ...tools.env, ...Object.fromEntries(inputs.vars) };
  const print = (names: readonly string[]) => tools.run(tools.buildx.program, [...tools.buildx.prefix, ...printArgs(inputs, source.bakeFiles, names)], { cwd: inputs.workdir, env });
  const [{ code, stdout, stderr }, whole] = await Promise.all([print(asked), asked.length > 0 && source.kind !== 'dockerfile' ? print([]) : undefined]);
  if (code !== 0) throw new UserError(`The definition in ${source.shown.join(', ')} cannot be resolved:\n${definitionMessage(stderr)}`);
  const parsed = parsePrinted(stdout, asked, source.services);
  const settings = targetSettings(inputs);
  await requireKnown(settings, tools);
  const printed = { ...parsed, targets: parsed.targets.map((target) => (Object.keys(settings).length === 0 ? target : withSettings(target, settings))) };
  const definition = { kind: source.kind, project: source.project, files: source.shown, services: source.services, notices: source.notices, siblings: readSiblings(whole, printed, source.services), ...printed };
  if (tools.confinedTo) await confineDefinition(definition, inputs.workdir, tools.confinedTo);
  return definition;
}

// A field that buildx does not know it leaves out without a word, and versions differ: it is asked.
async function requireKnown(settings: JsonObject, { buildx, run, env, directory }: ResolveTools): Promise<void> {
  if (Object.keys(settings).length === 0) return;
  const path = join(directory, 'settings.json');
  await writeFile(path, JSON.stringify({ target: { settings: { context: '.', ...settings } } }), { mode: 0o600 });
  const { code, stdout, stderr } = await run(buildx.program, [...buildx.prefix, 'bake', '--file', path, '--print', 'settings'], { cwd: directory, env });
  const known = objectOf(objectOf(objectOf(parseJson(stdout))?.['target'])?.['settings']) ?? {};
  if (code !== 0) throw new UserError(`buildx refuses what the inputs ${Object.keys(settings).map((key) => `\`${settingInputs[key]}\``).join(', ')} set:\n${definitionMessage(stderr)}`);
  const missing = Object.keys(settings).filter((key) => known[key] === undefined);
  if (missing.length === 0) return;
  throw new UserError(`The buildx of this runner is too old for ${missing.map((key) => `\`${settingInputs[key]}\``).join(', ')}. Add a step with docker/setup-buildx-action before this one, or leave ${missing.length === 1 ? 'it' : 'them'} out.`);
}

// The whole definition matters only for caches that may be there: where it cannot be read there are no siblings.
function readSiblings(whole: Awaited<ReturnType<Run>> | undefined, { targets }: PrintedDefinition, services: readonly Service[]): readonly Target[] {
  if (whole?.code !== 0) return [];
  try {
    const built = new Set(targets.map(({ name }) => name));
    return parsePrinted(whole.stdout, [], services).targets.filter(({ name }) => !built.has(name));
  } catch {
    return [];
  }
}

async function readSource(inputs: Inputs, tools: ResolveTools): Promise<Source> {
  const files = await chooseFiles(inputs, tools.env);
  if (tools.confinedTo) await confineFiles(files, inputs.workdir, tools.confinedTo);
  switch (files.kind) {
    case 'none':
      throw new UserError(`No Compose file, bake file or Dockerfile in \`${inputs.workdir}\`. Set \`files\`, \`dockerfile\` or \`workdir\`, and check the code out before this step.`);
    case 'dockerfile': {
      const path = join(tools.directory, 'dockerfile.json');
      await writeFile(path, JSON.stringify({ target: { default: { context: '.', dockerfile: 'Dockerfile' } } }));
      return { kind: 'dockerfile', bakeFiles: [path], shown: [inputs.dockerfile ?? 'Dockerfile'], project: undefined, services: [], notices: [] };
    }
    case 'files':
      if (files.compose.length === 0) return { kind: 'bake', bakeFiles: files.bake, shown: files.bake, project: undefined, services: [], notices: [] };
      return readCompose(inputs, tools, files.compose, files.bake);
  }
}

async function chooseFiles(inputs: Inputs, env: Environment): Promise<DefinitionFiles> {
  if (inputs.files.length > 0) return classifyFiles(inputs.files);
  // Who names a Dockerfile or a context means these, whatever else lies there.
  if (inputs.dockerfile !== undefined || inputs.context !== undefined) return { kind: 'dockerfile' };
  const chosen = env['COMPOSE_FILE'];
  if (chosen) return { kind: 'files', compose: chosen.split(env['COMPOSE_PATH_SEPARATOR'] || delimiter), bake: [] };
  const names = await readdir(inputs.workdir).catch(() => {
    throw new UserError(`\`workdir\`: \`${inputs.workdir}\` cannot be read. Is the code checked out before this step?`);
  });
  return findFiles(names);
}

// Compose fetches what `include` and `extends` name elsewhere; nobody has looked at that.
const noRemotes = { COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false', COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false' };

async function readCompose(inputs: Inputs, tools: ResolveTools, compose: readonly string[], bake: readonly string[]): Promise<Source> {
  const texts = await Promise.all(compose.map((file) => readFile(resolve(inputs.workdir, file), 'utf8').catch(() => '')));
  // The YAML library takes longer to load than all the rest: only where there is YAML, and while Compose runs.
  const loading = import('../definition/compose-model.js');
  const shown = [...compose, ...bake].map((file) => relative(inputs.workdir, resolve(inputs.workdir, file)) || file);
  const plugin = await findPlugin('docker-compose', tools.env);
  // Without files of ours Compose looks them up itself, COMPOSE_FILE included, which may stand in an `.env` of anybody's.
  const files = inputs.files.length > 0 || tools.confinedTo ? compose.flatMap((file) => ['--file', file]) : [];
  const env = { ...tools.env, ...Object.fromEntries(inputs.vars), ...(tools.confinedTo ? noRemotes : {}) };
  const config = (...profiles: string[]) => tools.run(plugin ?? 'docker', [...(plugin ? [] : ['compose']), ...files, ...profiles, 'config'], { cwd: inputs.workdir, env });
  const [{ parseComposeModel, parseComposeText }, { code, stdout, stderr }] = await Promise.all([loading, config()]);
  const literal = parseComposeText(texts);
  if (plugin === undefined && code !== 0 && /not a docker command|unknown command|unknown (shorthand )?flag|Unable to locate/i.test(stderr)) {
    const notices = ['The docker compose plugin was not found, so the Compose files were read by buildx, which reads them a little differently (profiles, .env, include).'];
    return { kind: 'compose', bakeFiles: [...compose, ...bake], shown, project: literal.name, services: literal.services, notices };
  }
  if (code !== 0) throw new UserError(`The Compose definition in ${shown.join(', ')} cannot be resolved:\n${definitionMessage(stderr)}`);
  const active = parseComposeModel(stdout);
  // Naming a service activates its profile, as it does for docker compose.
  const inactive = bake.length === 0 && inputs.targets.some((name) => name !== 'default' && !active.services.some((service) => service.name === name || service.target === name));
  const all = inactive ? await config('--profile', '*') : undefined;
  const model = all?.code === 0 ? parseComposeModel(all.stdout) : active;
  if (!model.services.some((service) => service.target !== undefined) && bake.length === 0) {
    throw new UserError(`No service in ${shown.join(', ')} has \`build\` in an active profile. Set COMPOSE_PROFILES, or \`files\`.`);
  }
  const path = join(tools.directory, 'compose.yaml');
  await writeFile(path, model.text, { mode: 0o600 });
  // Where nothing names the project Compose takes the directory's name, which on a runner or in a worktree may be anything.
  const fallback = basename(dirname(resolve(inputs.workdir, compose[0] ?? 'compose.yaml'))).toLowerCase().replace(/[^a-z0-9_-]/g, '').replace(/^[_-]+/, '');
  const named = literal.name !== undefined || model.name !== fallback;
  return { kind: 'compose', bakeFiles: [path, ...bake], shown, project: named ? model.name : undefined, services: model.services, notices: [] };
}
