import type { Definition, Target } from '../definition/definition.js';
import { displayName } from '../definition/definition.js';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import type { RegistryPlace } from '../inputs/registry.js';
import { UserError } from '../shared/errors.js';
import { chooseLayout, repositoryOf } from './image-name.js';
import type { ImageLayout } from './image-name.js';
import { autoTags, fitTag } from './image-refs.js';
import type { TagReason } from './image-refs.js';
import { slug } from './name.js';
import { parseReference } from './reference.js';

/** An image ref that is pushed, with the reason of its tag. */
export interface ImageRef {
  readonly ref: string;
  readonly tag: string;
  readonly reason: TagReason;
}

/** How names are made: undefined layout where there is no registry. */
export interface ImageNaming {
  readonly layout: ImageLayout | undefined;
  /** `<target>-` of every target, where one repository holds them all */
  readonly prefixes: readonly string[];
}

/** How this build names its images. Throws a UserError where ECR gives no repository. */
export function imageNaming(inputs: Inputs, context: Context, definition: Definition): ImageNaming {
  if (!inputs.registry) return { layout: undefined, prefixes: [] };
  const layout = chooseLayout({
    registry: inputs.registry,
    singleName: inputs.registrySingleName,
    template: inputs.imageName ?? (definition.kind === 'dockerfile' ? context.repository.name : '{project}-{target}'),
    project: definition.project ?? context.repository.name
  });
  const prefixes = layout.mode === 'single' ? definition.targets.map((target) => tagPrefix(displayName(target))) : [];
  return { layout, prefixes };
}

/** The target as it begins a tag, where one repository holds all targets. */
export function tagPrefix(target: string): string {
  return `${slug(target, 60)}-`;
}

export interface ImageQuestion {
  readonly inputs: Inputs;
  readonly context: Context;
  readonly target: Target;
  readonly naming: ImageNaming;
  readonly push: boolean;
  /** whether this is the only target asked for */
  readonly single: boolean;
}

/** The refs that a target is pushed to and the names that stay local. The user's own names come first. */
export function planImages(question: ImageQuestion): { images: ImageRef[]; localNames: string[] } {
  const { inputs, target, push } = question;
  const images = new Map<string, ImageRef>();
  const localNames: string[] = [];
  const add = (image: ImageRef) => images.has(image.ref) || images.set(image.ref, image);
  for (const name of target.tags) {
    const reference = parseReference(name);
    const inside = reference !== undefined && inputs.registry !== undefined && isUnder(reference.host, reference.path, inputs.registry);
    if (push && inside) add({ ref: `${reference.host}/${reference.path}:${reference.tag}`, tag: reference.tag, reason: 'user' });
    else localNames.push(name);
  }
  if (push) planned(question).forEach(add);
  return { images: [...images.values()], localNames };
}

function planned({ inputs, context, target, naming, single }: ImageQuestion): ImageRef[] {
  const { layout } = naming;
  const known = displayName(target);
  const prefix = layout?.mode === 'single' ? tagPrefix(known) : '';
  const others = naming.prefixes.filter((other) => other !== prefix);
  return inputs.tags.flatMap((entry): ImageRef[] => {
    if (entry.includes('/')) {
      const reference = parseReference(entry);
      if (!reference) throw new UserError(`\`tags\`: \`${entry}\` is no image reference.`);
      if (!single) throw new UserError(`\`tags\`: the whole reference \`${entry}\` fits one target only. Give a plain tag, or one target.`);
      return [{ ref: `${reference.host}/${reference.path}:${reference.tag}`, tag: reference.tag, reason: 'user' }];
    }
    if (!layout) return [];
    const tags = entry === 'auto' ? autoTags(context.event, context.defaultBranch) : [{ tag: entry, reason: 'user' as const }];
    const repository = repositoryOf(layout, known);
    return tags.map(({ tag, reason }) => {
      const fitted = fitTag(tag, prefix, others);
      return { ref: `${repository}:${fitted}`, tag: fitted, reason };
    });
  });
}

function isUnder(host: string, path: string, registry: RegistryPlace): boolean {
  return host === registry.host && (registry.path === '' || path === registry.path || path.startsWith(`${registry.path}/`));
}
