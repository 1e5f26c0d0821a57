import type { Definition, Target } from '../definition/definition.js';
import { displayName } from '../definition/definition.js';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import type { RegistryPlace } from '../inputs/registry.js';
import { UserError } from '../shared/errors.js';
import { chooseLayout, repositoryOf } from './image-name.js';
import type { ImageLayout } from './image-name.js';
import { autoTags, fitTag } from './image-refs.js';
import type { ImageTag, TagReason } from './image-refs.js';
import { parseReference } from './reference.js';

/** An image ref that is pushed, with the reason of its tag. */
export interface ImageRef {
  readonly ref: string;
  readonly tag: string;
  readonly reason: TagReason;
}

/** How names are made. */
export interface ImageNaming {
  /** undefined where there is no registry */
  readonly layout: ImageLayout | undefined;
  /** the name by which a target is told from others of this GitHub repository, where they share a place */
  sharedName(target: Target): string;
}

/** How this build names its images. */
export function imageNaming(inputs: Inputs, context: Context, definition: Definition): ImageNaming {
  // GitHub's names ignore case, so lower case loses nothing.
  const repository = context.repository.name.toLowerCase();
  const project = definition.project ?? repository;
  const template = inputs.imageName ?? (definition.kind === 'dockerfile' ? repository : '{project}-{target}');
  const layout = inputs.registry && chooseLayout({ registry: inputs.registry, singleName: inputs.registrySingleName, template, project });
  // The target of a lone Dockerfile is always `default`, which tells two of them not apart.
  const sharedName = (target: Target) =>
    definition.kind === 'dockerfile' ? template.replaceAll('{project}', project).replaceAll('{target}', target.name) : displayName(target);
  return { layout, sharedName };
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

/** The refs that a target is pushed to, those only where there is no image yet, and the names that stay local. The user's own names come first. */
export function planImages(question: ImageQuestion): { images: ImageRef[]; imagesIfAbsent: ImageRef[]; localNames: string[] } {
  const { inputs, target, push } = question;
  const images = new Map<string, ImageRef>();
  const imagesIfAbsent: ImageRef[] = [];
  const localNames: string[] = [];
  const add = (image: ImageRef) => images.has(image.ref) || images.set(image.ref, image);
  for (const name of target.tags) {
    const reference = parseReference(name);
    const inside = reference !== undefined && inputs.registry !== undefined && isUnder(reference.host, reference.path, inputs.registry);
    if (push && inside) add({ ref: `${reference.host}/${reference.path}:${reference.tag}`, tag: reference.tag, reason: 'user' });
    else localNames.push(name);
  }
  for (const { onlyIfAbsent, ...image } of push ? planned(question) : []) onlyIfAbsent ? imagesIfAbsent.push(image) : add(image);
  return { images: [...images.values()], imagesIfAbsent: imagesIfAbsent.filter(({ ref }) => !images.has(ref)), localNames };
}

function planned({ inputs, context, target, naming, single }: ImageQuestion): (ImageRef & Pick<ImageTag, 'onlyIfAbsent'>)[] {
  const { layout } = naming;
  const known = displayName(target);
  const inTag = layout?.mode === 'single' ? naming.sharedName(target) : undefined;
  return inputs.tags.flatMap((entry) => {
    if (entry.includes('/')) {
      const reference = parseReference(entry);
      if (!reference) throw new UserError(`\`tags\`: \`${entry}\` is no image reference.`);
      if (!single) throw new UserError(`\`tags\`: the whole reference \`${entry}\` fits one target only. Give a plain tag, or one target.`);
      return [{ ref: `${reference.host}/${reference.path}:${reference.tag}`, tag: reference.tag, reason: 'user' as const }];
    }
    if (!layout) return [];
    const tags: ImageTag[] = entry === 'auto' ? autoTags(context.event, context.defaultBranch) : [{ tag: entry, reason: 'user' }];
    const repository = repositoryOf(layout, known);
    return tags.map(({ tag, ...rest }) => {
      const fitted = fitTag(tag, inTag);
      return { ref: `${repository}:${fitted}`, tag: fitted, ...rest };
    });
  });
}

function isUnder(host: string, path: string, registry: RegistryPlace): boolean {
  return host === registry.host && (registry.path === '' || path === registry.path || path.startsWith(`${registry.path}/`));
}
