// A project of four services that copies what a real one does in time and bytes: dependencies that are fetched, a build that
// uses them, and an image with the part of both that runs. All data is random, so that nothing is smaller than it looks.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Service seconds of waiting (network, compiler) and megabytes of what comes of it
 * @property {string} name
 * @property {number} fetchSeconds
 * @property {number} devMb dependencies that only the build needs
 * @property {number} prodMb dependencies that the image has
 * @property {number} buildSeconds
 * @property {number} objectsMb what the build leaves behind besides its result
 * @property {number} distMb its result
 */

/** @type {readonly Service[]} */
export const services = [
  { name: 'web', fetchSeconds: 16, devMb: 80, prodMb: 5, buildSeconds: 4, objectsMb: 40, distMb: 10 },
  { name: 'api', fetchSeconds: 12, devMb: 15, prodMb: 10, buildSeconds: 1, objectsMb: 5, distMb: 5 },
  { name: 'worker', fetchSeconds: 12, devMb: 50, prodMb: 20, buildSeconds: 2, objectsMb: 20, distMb: 5 },
  { name: 'admin', fetchSeconds: 8, devMb: 60, prodMb: 10, buildSeconds: 3, objectsMb: 30, distMb: 5 }
];

/** Megabytes of layers: in images, and in stages that only a cache holds. */
export function layerMb() {
  const sum = (/** @type {(service: Service) => number} */ of) => services.reduce((total, service) => total + of(service), 0);
  return { images: sum((service) => service.prodMb + service.distMb), cache: sum((service) => service.devMb + service.prodMb + service.objectsMb + service.distMb) };
}

const random = (/** @type {number} */ mb, /** @type {string} */ path) => `head -c ${mb}000000 /dev/urandom > ${path}`;

/** @param {Service} service */
function dockerfile({ fetchSeconds, devMb, prodMb, buildSeconds, objectsMb, distMb }) {
  return `FROM busybox:1.37 AS deps
WORKDIR /app
COPY deps.txt .
RUN sleep ${fetchSeconds}; ${random(devMb, 'dev')}; ${random(prodMb, 'prod')}
FROM deps AS build
COPY code.txt .
RUN sleep ${buildSeconds}; ${random(objectsMb, 'objects')}; ${random(distMb, 'dist')}
FROM busybox:1.37
WORKDIR /app
COPY --from=deps /app/prod .
COPY --from=build /app/dist .
`;
}

/** @param {string} dir an empty folder @param {string} salt makes this project's code its own */
export function writeProject(dir, salt) {
  for (const service of services) {
    mkdirSync(join(dir, service.name), { recursive: true });
    writeFileSync(join(dir, service.name, 'Dockerfile'), dockerfile(service));
    writeFileSync(join(dir, service.name, 'deps.txt'), `dependencies ${salt}\n`);
    writeFileSync(join(dir, service.name, 'code.txt'), `code ${salt}\n`);
  }
}

/** A commit that touches the code of one of the services. @param {string} dir @param {string} text */
export function changeCode(dir, text) {
  writeFileSync(join(dir, 'api', 'code.txt'), `${text}\n`);
}

/**
 * A bake file with what a target has besides its context.
 * @param {(name: string) => { readonly [key: string]: readonly string[] }} more
 */
export function bakeFile(more) {
  const targets = services.map(({ name }) => [name, { context: name, ...more(name) }]);
  return `${JSON.stringify({ group: { default: { targets: services.map(({ name }) => name) } }, target: Object.fromEntries(targets) }, null, 2)}\n`;
}
