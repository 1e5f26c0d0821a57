import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../fingerprint/refusal.js';
import type { Environment } from '../child-environment.js';
import type { Run } from '../command.js';

// Node.js has no call for these. Both write path, name and value in hexadecimal, each with a NUL behind it, for what has some.
const perl = `use Config;
my ($list, $get) = $Config{archname} =~ /^x86_64-linux/ ? (195, 192) : $Config{archname} =~ /^aarch64-linux/ ? (12, 9) : exit 3;
open(my $in, '<:raw', $ARGV[0]) or exit 4; local $/ = "\\0"; binmode STDOUT;
while (my $path = <$in>) { chomp $path;
  my $names = "\\0" x 65536; my $size = syscall($list, $path, $names, 65536);
  if ($size < 0) { next if $!{EOPNOTSUPP}; exit 5; }
  for my $name (sort split /\\0/, substr($names, 0, $size)) {
    my $value = "\\0" x 65536; my $got = syscall($get, $path, $name, $value, 65536); exit 6 if $got < 0;
    print $path, "\\0", $name, "\\0", unpack('H*', substr($value, 0, $got)), "\\0"; } }`;
const python = `import errno, os, sys
out = sys.stdout.buffer
for path in open(sys.argv[1], 'rb').read().split(b'\\0')[:-1]:
    try:
        names = os.listxattr(path, follow_symlinks=False)
    except OSError as error:
        if error.errno == errno.ENOTSUP: continue
        raise
    for name in sorted(names):
        out.write(b'\\0'.join([path, os.fsencode(name), os.getxattr(path, name, follow_symlinks=False).hex().encode(), b'']))`;

const programs: readonly (readonly [name: string, ...args: string[]])[] = [['perl', '-e', perl, '--'], ['python3', '-I', '-c', python]];
const timeoutMs = 60_000;

export interface AttributeTools {
  readonly run: Run;
  readonly env: Environment;
  /** a private directory for temporary files */
  readonly directory: string;
}

/**
 * The extended attributes (capabilities, access lists) of files by their absolute paths, as text; a file without any is not in
 * the result. BuildKit copies them. Throws a Refusal where nothing here can read them.
 */
export async function readAttributes(paths: readonly string[], { run, env, directory }: AttributeTools): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0) return new Map();
  const folder = await mkdtemp(join(directory, 'paths-'));
  try {
    const list = join(folder, 'list');
    await writeFile(list, paths.map((path) => `${path}\0`).join(''), { mode: 0o600 });
    for (const [program, ...args] of programs) {
      const { code, stdout } = await run(program, [...args, list], { env, timeoutMs, cwd: folder });
      if (code === 0) return parseAttributes(stdout);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  throw new Refusal('the extended attributes of its files cannot be read: neither perl nor python3 did');
}

function parseAttributes(stdout: string): Map<string, string> {
  const fields = stdout.split('\0');
  const attributes = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const path = fields[at] ?? '';
    attributes.set(path, `${attributes.get(path) ?? ''}${fields[at + 1]}=${fields[at + 2]};`);
  }
  return attributes;
}
