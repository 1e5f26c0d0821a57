import { parse } from 'yaml';
import { objectOf, stringOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';
import { UserError } from '../shared/errors.js';
import { targetName } from './target-name.js';

/** A service of the Compose model. */
export interface Service {
  readonly name: string;
  readonly image: string | undefined;
  /** the bake target that builds it, where it has `build` */
  readonly target: string | undefined;
}

/** The parts of a Compose model that a build needs, as a file for bake, and the services in it. */
export interface ComposeModel {
  readonly name: string | undefined;
  readonly services: readonly Service[];
  /** JSON, which is YAML: a Compose file with the built services alone and nothing of their run-time environment */
  readonly text: string;
}

/**
 * Reads what `docker compose config` printed as YAML (resolved: profiles, include, extends, .env; as JSON it leaves `x-bake`
 * out). Its `$` are escaped as `$$`, which bake's own Compose reader undoes. Throws a UserError where it is no Compose model.
 */
export function parseComposeModel(stdout: string): ComposeModel {
  const model = readYaml(stdout);
  const services = objectOf(model?.['services']);
  if (!model || !services) throw new UserError('`docker compose config` printed no model with services.');
  const built: { [name: string]: JsonObject } = {};
  const found: Service[] = [];
  for (const [name, value] of Object.entries(services)) {
    const service = objectOf(value) ?? {};
    const build = objectOf(service['build']);
    const image = stringOf(service['image']);
    const platform = stringOf(service['platform']);
    if (build) built[name] = { build, ...(image === undefined ? {} : { image }), ...(platform === undefined ? {} : { platform }) };
    found.push({ name, image, target: build ? targetName(name) : undefined });
  }
  refuseCollisions(found);
  const secrets = model['secrets'] === undefined ? {} : { secrets: model['secrets'] };
  const name = stringOf(model['name']);
  return { name, services: found, text: JSON.stringify({ ...(name ? { name } : {}), services: built, ...secrets }) };
}

/**
 * The services of Compose files read without the Compose plugin: names, images and `build` as they stand in the files.
 * Text that is no YAML gives nothing; buildx will say what is wrong with it.
 */
export function parseComposeText(texts: readonly string[]): { readonly name: string | undefined; readonly services: readonly Service[] } {
  let name: string | undefined;
  const services = new Map<string, Service>();
  for (const text of texts) {
    const model = readYaml(text);
    name = stringOf(model?.['name']) ?? name;
    for (const [service, value] of Object.entries(objectOf(model?.['services']) ?? {})) {
      const fields = objectOf(value) ?? {};
      const earlier = services.get(service);
      services.set(service, {
        name: service,
        image: stringOf(fields['image']) ?? earlier?.image,
        target: fields['build'] === undefined ? earlier?.target : targetName(service)
      });
    }
  }
  const found = [...services.values()];
  refuseCollisions(found);
  return { name, services: found };
}

function readYaml(text: string): JsonObject | undefined {
  try {
    return objectOf(parse(text, { maxAliasCount: 1000 }));
  } catch {
    return undefined;
  }
}

function refuseCollisions(services: readonly Service[]): void {
  const owners = new Map<string, string>();
  for (const { name, target } of services) {
    if (target === undefined) continue;
    const owner = owners.get(target);
    if (owner !== undefined) throw new UserError(`Services \`${owner}\` and \`${name}\` both become the bake target \`${target}\`. Rename one of them.`);
    owners.set(target, name);
  }
}
