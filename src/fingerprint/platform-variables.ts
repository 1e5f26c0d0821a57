import type { Variables } from './variables.js';

/**
 * What BuildKit sets for FROM (docs.docker.com/reference/dockerfile: automatic platform ARGs in the global scope): for a target
 * platform, and for the builder's where that is known. Of a platform that has other spellings nothing is set.
 */
export function platformVariables(target: string, build: string | undefined): Variables {
  return new Map([...described('TARGET', target), ...(build === undefined ? [] : described('BUILD', build))]);
}

const simple = /^([a-z]+)\/(amd64|arm64|386|ppc64le|s390x|riscv64|mips64le|mips64|loong64)$/;
const arm = /^(linux)\/(arm)\/(v[67])$/;

function described(side: string, platform: string): [string, string][] {
  const [, os, architecture, variant = ''] = simple.exec(platform) ?? arm.exec(platform) ?? [];
  if (os === undefined || architecture === undefined) return [];
  return [[`${side}PLATFORM`, platform], [`${side}OS`, os], [`${side}ARCH`, architecture], [`${side}VARIANT`, variant]];
}
