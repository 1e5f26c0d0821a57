import { makePlan } from '../../src/plan/plan.js';
import type { Trust } from '../../src/plan/trust.js';
import { makeContext, makeDefinition, makeInputs } from '../support/make.js';
import { describe, expect, test } from '@jest/globals';
import { cacheEnvironment, childEnvironment, gitEnvironment } from '../../src/run/child-environment.js';

describe('the environment of buildx and compose', () => {
  const names = [
    ['INPUT_GITHUB-TOKEN', false], ['INPUT_', false], ['input_secrets', false], ['Input_X', false], ['STATE_warmbakeDirectory', false], ['state_x', false],
    ['ACTIONS_RUNTIME_TOKEN', false], ['ACTIONS_RESULTS_URL', false], ['Actions_Id_Token_Request_Token', false],
    ['GITHUB_OUTPUT', false], ['GITHUB_STATE', false], ['GITHUB_ENV', false], ['GITHUB_PATH', false], ['GITHUB_STEP_SUMMARY', false], ['github_env', false],
    ['PATH', true], ['HOME', true], ['DOCKER_CONFIG', true], ['GITHUB_SHA', true], ['GITHUB_REF', true], ['TAG', true], ['MY_INPUT_X', true], ['INPUT', true], ['ACTIONS', true], ['INPUTS_X', true], ['STATEMENT', true]
  ] as const;
  test.each(names)('%s is passed on: %s', (name, kept) => expect(childEnvironment({ [name]: 'x' })).toEqual(kept ? { [name]: 'x' } : {}));

  test('has no variable that is not set, and keeps empty ones', () => expect(childEnvironment({ A: undefined, B: '' })).toEqual({ B: '' }));
  test('has what is added, which wins', () => expect(childEnvironment({ A: '1', B: '2' }, { B: '3', ACTIONS_RUNTIME_TOKEN: 'x' })).toEqual({ A: '1', B: '3', ACTIONS_RUNTIME_TOKEN: 'x' }));
  test('has the token of the Actions cache only where that is added, and only with its address', () => {
    const given = { ACTIONS_RUNTIME_TOKEN: 'token', ACTIONS_RESULTS_URL: 'http://x/', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'oidc', ACTIONS_CACHE_URL: 'http://old/' };
    const plan = (cache: string, trust: Trust = { trusted: true }) => makePlan(makeInputs({ cache, 'cache-options': cache === 'local' ? 'dest=/c' : '' }), makeContext(), makeDefinition(), trust);
    expect(childEnvironment(given, cacheEnvironment(plan('gha'), given))).toEqual({ ACTIONS_RUNTIME_TOKEN: 'token', ACTIONS_RESULTS_URL: 'http://x/', ACTIONS_CACHE_SERVICE_V2: 'true' });
    expect(cacheEnvironment(plan('gha'), { ACTIONS_RUNTIME_TOKEN: 'token' })).toEqual({});
    expect(cacheEnvironment(plan('gha', { trusted: false, reason: 'x' }), given)).toEqual({});
    expect(cacheEnvironment(plan('local'), given)).toEqual({});
  });
  test('leaves the given one as it was', () => {
    const given = { INPUT_X: '1', A: '2' };
    childEnvironment(given, { A: '3' });
    expect(given).toEqual({ INPUT_X: '1', A: '2' });
  });
});

describe('what buildx asks git', () => {
  const off = { type: 'provenance', disabled: 'true' };
  test.each<[string, readonly unknown[], Record<string, string>, Record<string, string>]>([
    ['nothing where nobody is told', [[off]], {}, { BUILDX_GIT_INFO: 'false' }],
    ['nothing where nobody is told, as text', [['type=provenance,disabled=true', 'type=sbom']], {}, { BUILDX_GIT_INFO: 'false' }],
    ['what provenance tells', [[off], [{ type: 'provenance', mode: 'max' }]], {}, {}],
    ['what the provenance tells that the input `attests` asks for', [['type=provenance,mode=max']], {}, {}],
    ['what the provenance tells that buildx adds by itself', [undefined], {}, {}],
    ['what labels tell', [[off]], { BUILDX_GIT_LABELS: 'full' }, {}]
  ])('is %s', (_, attests, env, expected) => expect(gitEnvironment(attests.map((attest) => ({ raw: { attest } })), env)).toEqual(expected));
});
