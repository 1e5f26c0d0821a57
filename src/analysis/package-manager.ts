/** A program that fetches or builds dependencies, as a RUN names it. */
export interface PackageManager {
  readonly command: string;
  /** what it keeps between runs, as targets of cache mounts */
  readonly cacheDirectories: readonly string[];
  /** files that name the dependencies; empty for packages of the system, which need none of the source */
  readonly manifests: readonly string[];
  /** needs the whole source, so that it cannot stand before it */
  readonly needsSource: boolean;
}

type Row = readonly [RegExp, string, readonly string[], readonly string[], 'source'?];

// Directories are those of root in the usual images.
const rows: readonly Row[] = [
  [/\bnpm (?:ci|i|install)\b(?! (?:-g|--global))/, 'npm', ['/root/.npm'], ['package.json', 'package-lock.json']],
  [/\byarn(?: install)?(?=$|\s*(?:&|;|\||--|\n))/, 'yarn', ['/usr/local/share/.cache/yarn'], ['package.json', 'yarn.lock']],
  [/\bpnpm (?:i|install)\b/, 'pnpm', ['/root/.local/share/pnpm/store'], ['package.json', 'pnpm-lock.yaml']],
  [/\bpip3? install\b[^&;|\n]*\s(?:-r|--requirement)\b/, 'pip', ['/root/.cache/pip'], ['requirements.txt']],
  [/\bpoetry install\b/, 'poetry', ['/root/.cache/pypoetry'], ['pyproject.toml', 'poetry.lock']],
  [/\buv sync\b/, 'uv', ['/root/.cache/uv'], ['pyproject.toml', 'uv.lock']],
  [/\bgo mod download\b/, 'go mod download', ['/go/pkg/mod'], ['go.mod', 'go.sum']],
  [/\bcargo fetch\b/, 'cargo fetch', ['/usr/local/cargo/registry'], ['Cargo.toml', 'Cargo.lock']],
  [/\bbundle install\b/, 'bundle', ['/usr/local/bundle/cache'], ['Gemfile', 'Gemfile.lock']],
  [/\bcomposer install\b/, 'composer', ['/root/.composer/cache'], ['composer.json', 'composer.lock']],
  [/\bdotnet restore\b/, 'dotnet restore', ['/root/.nuget/packages'], ['*.csproj']],
  [/\bmvnw?\b[^&;|\n]*\bdependency:(?:go-offline|resolve)\b/, 'mvn', ['/root/.m2'], ['pom.xml']],
  [/\bapt(?:-get)?\s(?:[^&;|\n]*\s)?install\b/, 'apt-get', ['/var/cache/apt', '/var/lib/apt'], []],
  [/\bapk\s(?:[^&;|\n]*\s)?add\b/, 'apk', ['/var/cache/apk'], []],
  [/\bgo (?:build|install|test)\b/, 'go', ['/go/pkg/mod', '/root/.cache/go-build'], [], 'source'],
  [/\bcargo (?:build|install|test)\b/, 'cargo', ['/usr/local/cargo/registry', 'target'], [], 'source'],
  [/\bmvnw?\b[^&;|\n]*\b(?:package|install|verify|compile)\b/, 'mvn', ['/root/.m2'], [], 'source'],
  [/\bgradlew?\b/, 'gradle', ['/root/.gradle'], [], 'source'],
  [/\bpip3? install\b/, 'pip', ['/root/.cache/pip'], [], 'source']
];

/** The package manager that a RUN calls first in this list; undefined for any other instruction. */
export function packageManagerOf(instruction: string): PackageManager | undefined {
  if (!/^RUN\b/i.test(instruction)) return undefined;
  const row = rows.find(([pattern]) => pattern.test(instruction));
  return row && { command: row[1], cacheDirectories: row[2], manifests: row[3], needsSource: row[4] === 'source' };
}
