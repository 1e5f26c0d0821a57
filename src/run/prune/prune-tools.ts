import { setMaxListeners } from 'node:events';
import type { PruneInputs } from '../../inputs/prune-inputs.js';
import type { Context } from '../../github/context.js';
import { requestsOf } from '../../prune/choose-refs.js';
import type { Candidate, Ended } from '../../prune/choose-refs.js';
import type { FoundRef } from '../../prune/find-refs.js';
import type { RepositoryPlan } from '../../prune/plan-prune.js';
import type { PruneScope } from '../../prune/prune-scope.js';
import type { PruneRepositories, PruneRepository } from '../../prune/repositories.js';
import { planRepositories } from '../../prune/repositories.js';
import type { Cancellation } from '../../shared/cancellation.js';
import type { Environment } from '../child-environment.js';
import type { RegistryConfig } from '../registry/buildkitd-config.js';
import { problemOf } from '../registry/problem.js';
import { makeTurns } from '../registry/turns.js';
import { openWires } from '../registry/wires.js';
import { askEnded } from './ask-ended.js';
import { carryOut } from './carry-out.js';
import { readCommitTimes } from './commit-times.js';
import type { Outcome } from './carry-out.js';
import { findPackages } from './github-packages.js';
import { openGitHub, openPruneRegistry } from './open-registry.js';
import type { OpenTools } from './open-registry.js';
import type { PruneRegistry } from './prune-registry.js';
import { agedCommits, planSurvey, surveyRepository } from './survey.js';
import type { Survey } from './survey.js';

export interface PruneToolsQuestion {
  readonly env: Environment;
  readonly config: RegistryConfig;
  readonly context: Context;
  readonly token: string;
  readonly cancellation: Cancellation;
}

type Warn = (text: string) => void;

/** The steps of a prune that touch the world. What fails is warned of, by repository, and left out. */
export interface PruneTools {
  discover(where: NonNullable<PruneRepositories['discovered']>, inputs: PruneInputs, warn: Warn): Promise<readonly PruneRepository[]>;
  survey(repositories: readonly PruneRepository[], warn: Warn): Promise<readonly Survey[]>;
  askEnded(surveys: readonly Survey[], scope: PruneScope, branches: boolean): Promise<Ended & { readonly notices: readonly string[] }>;
  plan(surveys: readonly Survey[], choose: (refs: readonly FoundRef[]) => readonly Candidate[], rules: PruneInputs, warn: Warn): Promise<readonly RepositoryPlan[]>;
  carryOut(plans: readonly RepositoryPlan[], surveys: readonly Survey[]): Promise<readonly (Outcome & { readonly repository: string })[]>;
}

const requestsAtOnce = 64;
const repositoriesAtOnce = 4;
const totalMs = 20 * 60_000;

/** Opens the tools for the time of a task; a cancelled job and 20 minutes end it. Nothing of it is left afterwards. */
export async function withPruneTools<T>({ env, config, context, token, cancellation }: PruneToolsQuestion, task: (tools: PruneTools) => Promise<T>): Promise<T> {
  const end = new AbortController();
  const signal = AbortSignal.any([end.signal, AbortSignal.timeout(totalMs)]);
  setMaxListeners(0, signal, end.signal);
  const wires = openWires({ env, config, atOnce: requestsAtOnce, signal });
  const unlisten = cancellation.listen(() => end.abort());
  try {
    return await task(makeTools({ wires, signal, env, config, context, token }, context));
  } finally {
    unlisten();
    end.abort();
    wires.close();
  }
}

function makeTools(tools: OpenTools, { repository, defaultBranch }: Context): PruneTools {
  const registries = new Map<string, PruneRegistry>();
  const registryOf = (host: string) => {
    const known = registries.get(host) ?? openPruneRegistry(host, tools);
    registries.set(host, known);
    return known;
  };
  const turn = makeTurns(repositoriesAtOnce);
  const nameOf = ({ host, path }: PruneRepository) => `${host}/${path}`;
  const each = async <T, U>(list: readonly T[], name: (one: T) => string, work: (one: T) => Promise<U>, warn: Warn): Promise<U[]> => {
    const done = await Promise.all(list.map((one) => turn(() => work(one)).catch((error: unknown) => {
      warn(`${name(one)} is not pruned: ${problemOf(error, name(one)).message}.`);
      return undefined;
    })));
    return done.filter((one) => one !== undefined) as U[];
  };
  return {
    discover: async ({ host, owner, prefix }, inputs, warn) => {
      const found = await findPackages(openGitHub(tools), owner, `${repository.owner}/${repository.name}`).catch((error: unknown) => {
        warn(`The packages of ${owner} could not be listed: ${problemOf(error, host).message}. List them as \`repositories\`.`);
        return [];
      });
      const paths = found.filter((path) => path.startsWith(`${owner}/${prefix}`));
      return planRepositories({ ...inputs, registry: undefined, cacheRepository: undefined, repositories: paths.map((path) => ({ host, path })) }, repository, () => true).known;
    },
    survey: (repositories, warn) => each(repositories, nameOf, async (place) => surveyRepository(place, registryOf(place.host)), warn),
    askEnded: async (surveys, scope, branches) => {
      const requests = scope.kind === 'request' ? [String(scope.number)] : scope.kind === 'sweep' ? requestsOf(surveys.flatMap(({ refs }) => refs)) : [];
      const hasBranches = surveys.some(({ refs }) => refs.some(({ kind }) => kind === 'branch'));
      if (tools.token === '') return { closed: new Set(), open: new Set(), branches: undefined, notices: ['There is no `github-token`, so nobody is asked which pull requests are closed and which branches exist.'] };
      return askEnded(openGitHub(tools), { repository, defaultBranch, requests, branches: hasBranches && (scope.kind === 'branch' || (scope.kind === 'sweep' && branches)) });
    },
    plan: async (surveys, choose, rules, warn) => {
      const chosen = surveys.map((survey) => ({ survey, candidates: choose(survey.refs) }));
      const wanted = chosen.flatMap(({ survey, candidates }) => agedCommits(survey, candidates));
      const commits: ReadonlyMap<string, number> = wanted.length === 0 || tools.token === '' ? new Map() : await readCommitTimes(openGitHub(tools), repository, wanted);
      return each(chosen, ({ survey }) => nameOf(survey.place), ({ survey, candidates }) => planSurvey(survey, candidates, rules, { commits, nowMs: Date.now() }), warn);
    },
    carryOut: async (plans, surveys) => {
      const done: (Outcome & { repository: string })[] = [];
      for (const plan of plans) {
        const survey = surveys.find(({ place }) => nameOf(place) === plan.repository);
        if (survey) done.push(...(await carryOut(plan, survey.place.path, survey.registry)).map((outcome) => ({ repository: plan.repository, ...outcome })));
      }
      return done;
    }
  };
}
